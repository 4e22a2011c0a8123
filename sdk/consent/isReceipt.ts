import { isRecord } from "../wire/isRecord.ts";
import type { Receipt } from "../wire/messages.ts";

/** Holds for what the edge signed; whether it signed it is checked by who wants to, with its public key. */
export function isReceipt(value: unknown): value is Receipt {
  return isRecord(value) && typeof value.signature === "string" && isRecord(value.choices);
}
