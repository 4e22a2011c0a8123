import type { Consent, Receipt } from "../../sdk/wire/index.ts";
import { getMeta, lastConsent } from "./queries.ts";
import type { Terms } from "./Terms.ts";

/** The shopper's consent as it stands under these terms: the only way to it inside the object. */
export function consentOf(sql: SqlStorage, terms: Terms): Consent {
  const last = lastConsent(sql);
  const record: Receipt | null = last ? JSON.parse(last.receipt) : null;
  return {
    record,
    policy: terms.policy ?? record?.policy ?? "",
    now: terms.now,
    gpc: terms.gpc,
    gpcBefore: getMeta(sql, "gpc_before") === "1",
    lifeMs: terms.consentLifeMs,
    optOut: terms.optOut,
  };
}
