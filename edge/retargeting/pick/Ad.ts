import type { Reason } from "../../../sdk/wire/index.ts";
import type { FreshProduct } from "./freshProducts.ts";

/** One product of an advertisement, with why it is there. */
export interface Ad {
  readonly product: FreshProduct;
  readonly reason: Reason;
  /** What it rests on: what this shopper did, the page's topic, or nothing but what is popular. */
  readonly basis: "shopper" | "topic" | "popular";
}
