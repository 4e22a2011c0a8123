import type { CandourEvent } from "../../../sdk/wire/index.ts";
import { randomId } from "../../platform/ids.ts";
import { appendLedger, hasTransaction } from "./ledgerQueries.ts";

/** Keeps what is bought, or given back, so that it is no longer advertised, or again. Other events are none of its business. */
export function keepPurchase(sql: SqlStorage, event: CandourEvent): void {
  const { name, at, items = [], transaction_id: transaction = "" } = event;
  const entry = { at, transaction };
  if (name === "purchase") {
    if (transaction !== "" && hasTransaction(sql, transaction)) return;
    for (const { item_id: item, quantity = 1 } of items) {
      appendLedger(sql, { ...entry, id: randomId(), kind: "purchase", item, quantity });
    }
  }
  if (name !== "refund") return;
  if (items.length === 0) {
    appendLedger(sql, { ...entry, id: randomId(), kind: "refund", item: "" });
  }
  for (const { item_id: item, quantity = Number.MAX_SAFE_INTEGER } of items) {
    appendLedger(sql, { ...entry, id: randomId(), kind: "refund", item, quantity });
  }
}
