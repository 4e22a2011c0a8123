import type { AttentionCaps, RetargetingSettings } from "./RetargetingSettings.ts";

/** What holds where a site sets nothing. */
export const DEFAULT_RETARGETING: RetargetingSettings = {
  caps: { per_item_day: 3, per_item_week: 8, per_day: 15, per_week: 45 },
  stop_after_ignored: 6,
  max_age_days: 30,
  complements_after_purchase: false,
};

const CAP_MAX = 1_000;

/** Settings as stored, with defaults for what is missing or out of range. */
export function readRetargeting(stored: unknown): RetargetingSettings {
  const given = entriesOf(stored);
  const caps = entriesOf(given.get("caps"));
  const { caps: usual, stop_after_ignored, max_age_days } = DEFAULT_RETARGETING;
  const cap = (name: keyof AttentionCaps): number =>
    whole(caps.get(name), { min: 0, max: CAP_MAX, usual: usual[name] });
  return {
    caps: {
      per_item_day: cap("per_item_day"),
      per_item_week: cap("per_item_week"),
      per_day: cap("per_day"),
      per_week: cap("per_week"),
    },
    stop_after_ignored: whole(given.get("stop_after_ignored"), {
      ...{ min: 1, max: 100, usual: stop_after_ignored },
    }),
    max_age_days: whole(given.get("max_age_days"), { min: 1, max: 365, usual: max_age_days }),
    complements_after_purchase: given.get("complements_after_purchase") === true,
  };
}

function entriesOf(value: unknown): ReadonlyMap<string, unknown> {
  return value && typeof value === "object" ? new Map(Object.entries(value)) : new Map();
}

function whole(
  value: unknown,
  { min, max, usual }: { min: number; max: number; usual: number },
): number {
  const isWhole = typeof value === "number" && Number.isInteger(value);
  return isWhole && value >= min && value <= max ? value : usual;
}
