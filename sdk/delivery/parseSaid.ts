import { isRecord } from "../wire/isRecord.ts";
import { INTEREST_CHOICES, type InterestChoice } from "../wire/messages.ts";
import type { Said } from "./Said.ts";

/** What was kept, or nothing said where another script or an older version wrote it. Never throws. */
export function parseSaid(kept: unknown): Said {
  const { hours, prices } = timesOf(kept, "forgot");
  const weights: Record<string, InterestChoice> = {};
  for (const [category, value] of entriesOf(kept, "weights")) {
    const choice = INTEREST_CHOICES.find((one) => one === value);
    if (choice) weights[category] = choice;
  }
  return {
    items: timesOf(kept, "items"),
    categories: timesOf(kept, "categories"),
    weights,
    forgot: { ...(hours && { hours }), ...(prices && { prices }) },
  };
}

function timesOf(kept: unknown, kind: string): Record<string, number> {
  const times: Record<string, number> = {};
  for (const [id, at] of entriesOf(kept, kind)) if (typeof at === "number") times[id] = at;
  return times;
}

function entriesOf(kept: unknown, kind: string): [string, unknown][] {
  const given = isRecord(kept) ? kept[kind] : null;
  return isRecord(given) ? Object.entries(given) : [];
}
