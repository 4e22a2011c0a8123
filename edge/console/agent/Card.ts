import type { screenOf } from "../../customer/screen/screenOf.ts";
import type { Site } from "../../platform/Site.ts";
import type { Staff } from "../session/Staff.ts";

export type Screen = Awaited<ReturnType<typeof screenOf>>;

/** What an agent's card is made from. */
export interface Card {
  readonly screen: Screen;
  readonly site: Site;
  readonly staff: Staff;
  readonly purpose: string;
  /** What was looked up by, as the agent reads it. */
  readonly asked: string;
  /** Looks of this key in this hour, and how many it may make. */
  readonly used: { readonly looks: number; readonly perHour: number };
  readonly now: number;
  /** Address that tells whether what the shopper did here may still be shown; null where nothing of it is. */
  readonly watch: string | null;
  readonly saved: string | null;
}
