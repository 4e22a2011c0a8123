import type { PricedCart } from "../cart/priceCart.ts";
import type { Catalogue } from "../products/openCatalogue.ts";

/** What every page needs to know. */
export interface ShopContext {
  readonly catalogue: Catalogue;
  /** The shop's own address, without a slash at its end. */
  readonly shop: string;
  /** The address of Candour's edge; null for a shop without Candour. */
  readonly edge: string | null;
  readonly cart: PricedCart;
  /** Today, for promises about delivery. */
  readonly now: Date;
}
