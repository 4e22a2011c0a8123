import type { Consent, Receipt } from "../../sdk/wire/index.ts";
import { type ConsentRow, getMeta, lastConsent } from "./queries.ts";
import type { Terms } from "./Terms.ts";

/** The shopper's consent as it stands under these terms: the only way to it inside the object. */
export function consentOf(sql: SqlStorage, terms: Terms): Consent {
  const last = lastConsent(sql);
  const record = last ? receiptOf(last) : null;
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

/** Rows are read once for each choice (`lastConsent`), and so is what they say. */
const read = new WeakMap<ConsentRow, Receipt>();

function receiptOf(row: ConsentRow): Receipt {
  const known = read.get(row);
  if (known) return known;
  const receipt: Receipt = JSON.parse(row.receipt);
  read.set(row, receipt);
  return receipt;
}
