import { isRecord } from "./isRecord.ts";
import type { SiteTerms } from "./messages.ts";

/** Terms as an edge, or this browser's storage, says them; undefined where they are none. Never throws. */
export function parseTerms(value: unknown): SiteTerms | undefined {
  if (!isRecord(value)) return undefined;
  const { consent_life_days, refusal_life_days } = value;
  if (typeof consent_life_days !== "number" || typeof refusal_life_days !== "number") return;
  return {
    region: value.region === "opt_out" ? "opt_out" : "opt_in",
    consent_life_days,
    refusal_life_days,
  };
}
