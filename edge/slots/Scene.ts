import type { InterestChoice, SlotsPage } from "../../sdk/wire/index.ts";
import type { Site } from "../platform/Site.ts";
import type { Reading } from "../relevance/snapshot/Reading.ts";
import type { ShopperView } from "../shopper/ShopperView.ts";
import type { Visitor } from "./Visitor.ts";

/** All that a decision rests on, with items as handles. Made once for all slots of a request. */
export interface Scene {
  readonly site: Site;
  /** Without a category that is about a private matter. */
  readonly page: SlotsPage;
  readonly now: number;
  readonly reading: Reading;
  /** What the edge may know about the shopper; null for nobody, or nothing allowed. */
  readonly view: ShopperView | null;
  readonly visitor: Visitor;
  /** The product being looked at. */
  readonly pageItem: number | null;
  /** The product on the page is about a private matter: nothing starts from it. */
  readonly isPageSensitive: boolean;
  /** What the cart holds, the latest first. */
  readonly cart: readonly number[];
  /** True where the cart is known from the shopper's history and not from the page itself. */
  readonly isCartPersonal: boolean;
  /** Distinct items looked at, the latest first; without the one being looked at. */
  readonly recent: readonly {
    readonly item: number;
    readonly at: number;
    readonly views: number;
    /** What was done with it, in views. */
    readonly acts?: number;
  }[];
  readonly purchased: ReadonlySet<number>;
  /** Of them, what is bought at intervals. */
  readonly again: ReadonlyMap<number, { readonly at: number; readonly everyMs: number }>;
  readonly mutedItems: ReadonlySet<number>;
  readonly mutedCategories: ReadonlySet<string>;
  /** What the shopper said of categories. */
  readonly weights: ReadonlyMap<string, InterestChoice>;
  /** Impressions in the last 24 hours. */
  readonly shown: ReadonlyMap<number, number>;
}
