import type { Category } from "../products/categoryOf.ts";
import type { Section } from "../products/categoryTree.ts";
import type { Html } from "./Html.ts";

export type PageType =
  | "home"
  | "category"
  | "product"
  | "search"
  | "cart"
  | "checkout"
  | "confirmation"
  | "other";

/** A call of Candour's that a page makes when it is shown, such as `["track", "view_cart", {...}]`. */
export type PageCall = readonly ["track", name: string, params: object];

export interface PageOptions {
  readonly title: string;
  readonly description?: string;
  /** The page's path, for its canonical address; left out for pages that no search engine should keep. */
  readonly path?: string;
  readonly type: PageType;
  readonly section?: Section;
  readonly category?: Category;
  readonly itemId?: string;
  readonly query?: string;
  /** How many products the search found. */
  readonly results?: number;
  readonly head?: Html;
  readonly calls?: readonly PageCall[];
  readonly body: Html;
}
