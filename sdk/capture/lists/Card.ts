import type { ProductView } from "../ProductView.ts";

/** A product of a list: what is on show for it, and what the page says of it. */
export interface Card {
  readonly element: Element;
  /** Read once it is seen; null where it says no id. */
  read(): ProductView | null;
}
