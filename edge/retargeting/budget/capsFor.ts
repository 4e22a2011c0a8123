import type { AttentionLimit } from "../../../sdk/wire/index.ts";
import type { AttentionCaps } from "../../platform/RetargetingSettings.ts";

/** The site's caps as the shopper has lowered them: a shopper can only ask for less. */
export function capsFor(caps: AttentionCaps, limit: AttentionLimit): AttentionCaps {
  const atMost = (day: number, week: number): AttentionCaps => ({
    per_item_day: Math.min(caps.per_item_day, 1),
    per_item_week: Math.min(caps.per_item_week, week),
    per_day: Math.min(caps.per_day, day),
    per_week: Math.min(caps.per_week, week),
  });
  switch (limit) {
    case "as_set":
      return caps;
    case "less":
      return atMost(Math.ceil(caps.per_day / 3), Math.ceil(caps.per_week / 3));
    case "little":
      return atMost(1, 3);
    case "none":
      return atMost(0, 0);
  }
}
