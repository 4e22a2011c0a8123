import { rowOfPath } from "./conditions/rowOfPath.ts";

/**
 * The id of the field that a path of the definition is typed into, and the part of the form it stands in. `conditions`:
 * the path of each row of the audience, within it.
 */
export function fieldOf(
  path: string,
  conditions: readonly string[] = [],
): { id: string; part: string } {
  const row = /\[(\d+)\]/.exec(path)?.[1] ?? "0";
  const inner = path.startsWith("audience.") ? path.slice("audience.".length) : null;
  const condition = inner === null ? -1 : rowOfPath(conditions, inner);
  if (condition >= 0) return { id: `cond-${condition}`, part: "Audience" };
  const [, block = "0", field = "position"] = /^blocks(?:\[(\d+)\](?:\.(\w+))?)?/.exec(path) ?? [];
  if (path.startsWith("blocks")) return { id: `block-${block}-${field}`, part: "Blocks" };
  for (const [start, id, part] of PLACES) {
    if (path.startsWith(start)) return { id: id.replace("#", row), part };
  }
  return { id: "title", part: "Where" };
}

const PLACES: readonly (readonly [start: string, id: string, part: string])[] = [
  ["title", "title", "Where"],
  ["pages", "page-home", "Where"],
  ["id", "slot-id", "Where"],
  ["priority", "priority", "Where"],
  ["limit", "limit", "What"],
  ["strategy", "step-0", "What"],
  ["chain", "step-#", "What"],
  ["fallback", "fallback", "What"],
  ["items", "items", "What"],
  ["rules.pin", "pin-#", "Rules"],
  ["rules.boost", "boost-#", "Rules"],
  ["rules.bury", "bury-#", "Rules"],
  ["explore", "explore", "What"],
  ["rules.diversity", "diversity", "Rules"],
  ["rules.max_per_category", "max_per_category", "Rules"],
  ["filters.price", "price_min", "Filters"],
  ["filters", "include", "Filters"],
  ["audience", "add-cond", "Audience"],
  ["saved_audience", "saved_audience", "Audience"],
  ["tests", "test-#", "Holdout"],
  ["holdout", "holdout", "Holdout"],
  ["schedule.to", "to_date", "When"],
  ["schedule.weekly", "week_from", "When"],
  ["schedule", "from_date", "When"],
  ["caps", "cap", "When"],
];
