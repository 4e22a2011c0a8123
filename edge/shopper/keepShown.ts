import { allows } from "../../sdk/wire/index.ts";
import { consentOf } from "./consentOf.ts";
import { measureExposures } from "./measure.ts";
import { getMeta } from "./queries.ts";
import { insertDecisions } from "./queriesOfLeaving.ts";
import type { ShownNote } from "./ShownNote.ts";
import type { Terms } from "./Terms.ts";
import { markTold } from "./tellReminders.ts";

/** Keeps what was shown and why, for the panel and the reports, as far as the choices go that hold since it was shown. */
export function keepShown(sql: SqlStorage, notes: readonly ShownNote[], terms: Terms): void {
  const consent = consentOf(sql, terms);
  const isKept = allows(consent, "personalisation") || allows(consent, "measurement");
  const since = (purpose: "personalisation" | "measurement"): number =>
    Number(getMeta(sql, `withdrawn_${purpose}`) ?? 0);
  const rows = notes
    .filter(({ at }) => isKept && at > since("personalisation"))
    .flatMap(({ at, decisions }) => decisions.map(({ body }) => ({ at, body })));
  insertDecisions(sql, rows);
  for (const note of notes) {
    if (note.at > since("personalisation")) markTold(sql, note);
  }
  for (const { at, exposures } of notes) {
    if (exposures.length === 0 || at <= since("measurement")) continue;
    measureExposures(sql, exposures, { ...terms, now: at });
  }
}
