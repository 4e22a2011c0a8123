import { allowedPurposes } from "./allowedPurposes.ts";
import { consentOf } from "./consentOf.ts";
import { isNewSignal } from "./isNewSignal.ts";
import { purposeBits } from "./purposeBits.ts";
import { dropPurposes, setMeta } from "./queries.ts";
import { clearPart } from "./queriesOfLeaving.ts";
import { markErasing } from "./scrub.ts";
import type { Terms } from "./Terms.ts";
import { markWithdrawn } from "./withdraw.ts";

/** At the first request with the signal: retargeting ends, what only it needed goes, and stays gone. */
export function honourGpc(sql: SqlStorage, terms: Terms): void {
  if (!isNewSignal(sql, terms)) return;
  const wasAllowed = allowedPurposes({ ...consentOf(sql, terms), gpc: false });
  setMeta(sql, "gpc_before", 1);
  if (wasAllowed.includes("retargeting")) markErasing(sql);
  dropPurposes(sql, purposeBits(["retargeting"]));
  clearPart(sql, "ads");
  if (wasAllowed.includes("retargeting")) markWithdrawn(sql, ["retargeting"], terms.now);
}
