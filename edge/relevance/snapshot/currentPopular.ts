import { DAY_MS } from "../../platform/time.ts";
import type { Popular } from "./Popular.ts";

/** After two days without being counted anew, lists of these days tell of other days. */
const CURRENT_MS = 2 * DAY_MS;

/** Whether what it says of this week can be said at `now`. */
export const isCurrent = ({ at = 0 }: Popular, now: number): boolean => now - at <= CURRENT_MS;

/** What may be said of it when it is too old: nothing of this week, of what rises, and of what is new. */
export const withoutWeek = (popular: Popular): Popular => ({
  ...popular,
  ...{ this_week: [], trending: [], new_in: [], to_try: [] },
});
