import type { ShopperRef } from "../shopper/shopperOf.ts";
import type { KnownShopper } from "./acts/KnownShopper.ts";

/** Who looks at an advertisement, as far as the edge may know. */
export interface Visitor {
  readonly shopper: ShopperRef | null;
  readonly known: KnownShopper | null;
  /** The cookie by which they came. */
  readonly jar: "r" | "p" | null;
  /** They said no on an advertisement, and nothing else since. */
  readonly hasStopped: boolean;
  /** Cookies to set or take away. */
  readonly cookies: readonly string[];
}
