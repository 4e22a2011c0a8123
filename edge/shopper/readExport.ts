import type { Export } from "./Held.ts";
import { purposesOfBits } from "./purposeBits.ts";
import { allEvents } from "./queries.ts";
import { allRows } from "./queriesOfRows.ts";
import { readHeld } from "./readHeld.ts";
import type { Terms } from "./Terms.ts";

/** All that is held, in words and as it lies there: nothing that an erasure would count is left out. */
export function readExport(sql: SqlStorage, terms: Terms): Export {
  const events = allEvents(sql).map(({ event, purposes }) => ({
    event,
    purposes: purposesOfBits(purposes),
  }));
  const { events: _, ...rows } = allRows(sql);
  return { held: readHeld(sql, terms), events, rows };
}
