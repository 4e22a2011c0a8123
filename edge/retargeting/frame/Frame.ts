import type { Site } from "../../platform/Site.ts";
import type { Ad } from "../pick/Ad.ts";

/** What the box shows. */
export interface Frame {
  readonly site: Site;
  readonly shape: "tall" | "wide";
  readonly state:
    | {
        readonly kind: "ads";
        readonly ads: readonly Ad[];
        readonly isKnown: boolean;
        /** Whether to know who it is could help: not where the browser's signal says no. */
        readonly canAsk: boolean;
      }
    | { readonly kind: "stopped" | "hidden" | "hiddenHere" | "askShop"; readonly canUndo: boolean };
  /** Names, for this edge alone, what this box is: every act on it sends it along. */
  readonly ticket: string;
}
