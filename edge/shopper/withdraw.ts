import type { Purpose } from "../../sdk/wire/index.ts";
import { CONTACT_META } from "../reminders/contactOf.ts";
import { forgetTrouble } from "./help/forgetTrouble.ts";
import { ALL_BITS, purposeBits } from "./purposeBits.ts";
import { deleteMeta, dropPurposes, setMeta } from "./queries.ts";
import { clearPart, type PARTS } from "./queriesOfLeaving.ts";
import { deleteLink } from "./queriesOfService.ts";
import { forgetVisit } from "./visit.ts";

/** What each part of the object is kept for: it goes when none of these is left. */
const NEEDED_FOR: Readonly<Record<keyof typeof PARTS, readonly Purpose[]>> = {
  profile: ["personalisation"],
  slots: ["personalisation", "measurement"],
  mutes: ["personalisation", "measurement", "retargeting"],
  ads: ["retargeting"],
  attention: ["personalisation", "retargeting"],
};

/** Erases at once what only purposes outside `kept` needed. Run it in the transaction that records the change. */
export function withdraw(sql: SqlStorage, kept: readonly Purpose[]): void {
  dropPurposes(sql, ALL_BITS & ~purposeBits(kept));
  for (const part of ["profile", "slots", "mutes", "ads", "attention"] as const) {
    if (!NEEDED_FOR[part].some((purpose) => kept.includes(purpose))) clearPart(sql, part);
  }
  if (!kept.includes("assistance")) forgetTrouble(sql);
  if (!kept.includes("personalisation")) {
    forgetVisit(sql);
    deleteMeta(sql, CONTACT_META);
    deleteMeta(sql, "visits");
    // Who somebody is serves ranking or service; counting and retargeting know nobody by name.
    if (!kept.includes("assistance")) deleteLink(sql);
  }
}

/** Remembers that a purpose was withdrawn: an event from before can't come back for it later. */
export function markWithdrawn(sql: SqlStorage, purposes: readonly Purpose[], at: number): void {
  for (const purpose of purposes) setMeta(sql, `withdrawn_${purpose}`, at);
}
