import type { Site } from "../../platform/Site.ts";
import type { AreaName } from "../areas.ts";
import type { Staff } from "../session/Staff.ts";

/** What stands around every page. */
export interface ShellState {
  readonly staff: Staff;
  readonly site: Site;
  /** The part of the console that the page belongs to; null for pages of none. */
  readonly area: AreaName | null;
  /** The version that shoppers see; null where there is none, undefined where it is no business of the role. */
  readonly live: number | null | undefined;
  /** Slots whose draft is not what is live. */
  readonly changes: number;
  /** Work that waits, by part: a number beside its name. */
  readonly waiting: Partial<Record<AreaName, number>>;
}
