import type { ConsentRecord } from "./consent.ts";
import { PURPOSES } from "./purposes.ts";

/** True for a choice that grants nothing and denies something; one that leaves all unset is no choice. */
export function isRefusal(record: ConsentRecord): boolean {
  const made = PURPOSES.map((purpose) => record.choices[purpose]);
  return made.includes("denied") && !made.includes("granted") && !made.includes("on_device");
}
