import { isRecord } from "../wire/isRecord.ts";
import { ALL_UNSET, CHOICES, PURPOSES, VIAS } from "../wire/purposes.ts";
import { isReceipt } from "./isReceipt.ts";
import type { KeptChoice } from "./KeptChoice.ts";

/** The kept choice of an entry, or null: what another script or an older version wrote is no choice. Never throws. */
export function parseKept(text: string | null): KeptChoice | null {
  try {
    const entry: unknown = JSON.parse(text ?? "");
    const record = isRecord(entry) && entry.record;
    const kept = isRecord(record) && record.choices;
    if (!isRecord(entry) || !isRecord(record) || !isRecord(kept)) return null;
    const { policy, at } = record;
    const via = VIAS.find((one) => one === record.via);
    if (typeof policy !== "string" || typeof at !== "number" || !via) return null;
    const choices = { ...ALL_UNSET };
    for (const purpose of PURPOSES) {
      choices[purpose] = CHOICES.find((one) => one === kept[purpose]) ?? "unset";
    }
    const { shopper, erase, receipts, sent, terms } = entry;
    return {
      record: { choices, policy, at, via },
      ...(entry.gpc === true && { gpc: true }),
      ...(entry.unsent === true && { unsent: true }),
      ...(entry.paused === true && { paused: true }),
      // What is no number there lets nothing stand.
      ...(isRecord(terms) && {
        terms: {
          optOut: terms.optOut === true,
          lifeMs: Number(terms.lifeMs),
          refusalLifeMs: Number(terms.refusalLifeMs),
        },
      }),
      ...(typeof shopper === "string" && { shopper }),
      ...(typeof erase === "string" && { erase }),
      ...(typeof sent === "number" && { sent }),
      ...(Array.isArray(receipts) && { receipts: receipts.filter(isReceipt) }),
    };
  } catch {
    return null;
  }
}
