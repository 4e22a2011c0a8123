import { ALL_UNSET, PURPOSES, type Receipt, type Via } from "../../sdk/wire/index.ts";
import { IN_SAMPLE, SAMPLE_DUE, SAMPLE_KEY } from "../audiences/size/sampleState.ts";
import { randomId } from "../platform/ids.ts";
import { openOutside } from "../reminders/outside.ts";
import { allowedPurposes } from "./allowedPurposes.ts";
import { consentOf } from "./consentOf.ts";
import { measureChoice } from "./measure.ts";
import { deleteMeta, getMeta, insertConsent, setMeta } from "./queries.ts";
import { linkOf } from "./queriesOfService.ts";
import { recallLots } from "./recall.ts";
import { markErasing } from "./scrub.ts";
import type { Terms } from "./Terms.ts";
import { markWithdrawn, withdraw } from "./withdraw.ts";

/** Ways in which a person chooses; the others repeat what another tool was told, maybe long ago. */
const EXPLICIT: readonly Via[] = ["notice", "panel", "api", "ad"];

/** Appends a choice to the ledger and erases what it withdraws, in one transaction of the caller. */
export function recordConsent(sql: SqlStorage, receipt: Receipt, terms: Terms): void {
  const before = consentOf(sql, terms).record?.choices ?? ALL_UNSET;
  insertConsent(sql, receipt, terms.gpc);
  if (terms.gpc) setMeta(sql, "gpc_before", 1);
  else if (receipt.choices.retargeting === "granted" && EXPLICIT.includes(receipt.via)) {
    deleteMeta(sql, "gpc_before");
  }
  setMeta(sql, "last_visit_at", terms.now);
  setMeta(sql, "site", terms.site);
  // Salts the hashes by which the statistics count distinct shoppers; gone with the object.
  if (getMeta(sql, "salt") === null) setMeta(sql, "salt", randomId());
  const kept = allowedPurposes(consentOf(sql, terms));
  const lost = PURPOSES.filter((one) => before[one] === "granted" && !kept.includes(one));
  if (lost.length > 0) markErasing(sql);
  if (kept.includes("retargeting") && linkOf(sql)) openOutside(sql);
  const isCounted = kept.includes("measurement") && kept.includes("personalisation");
  if (isCounted && getMeta(sql, SAMPLE_KEY) !== IN_SAMPLE) setMeta(sql, SAMPLE_KEY, SAMPLE_DUE);
  measureChoice(sql, { lost, kept }, terms);
  withdraw(sql, kept);
  if (!kept.includes("personalisation")) recallLots(sql, terms.now);
  markWithdrawn(sql, lost, terms.now);
}
