/** The id of the field that a path of the definition is typed into, and the part of the form it stands in. */
export function fieldOf(path: string): { id: string; part: string } {
  const row = /\[(\d+)\]/.exec(path)?.[1] ?? "0";
  for (const [start, id, part] of PLACES) {
    if (path.startsWith(start)) return { id: id.replace("#", row), part };
  }
  return { id: "title", part: "Where" };
}

const PLACES: readonly (readonly [start: string, id: string, part: string])[] = [
  ["title", "title", "Where"],
  ["pages", "page-home", "Where"],
  ["id", "slot-id", "Where"],
  ["limit", "limit", "What"],
  ["strategy", "step-0", "What"],
  ["chain", "step-#", "What"],
  ["fallback", "fallback", "What"],
  ["items", "items", "What"],
  ["rules.pin", "pin-#", "Rules"],
  ["rules.boost", "boost-#", "Rules"],
  ["rules.bury", "bury-#", "Rules"],
  ["rules.max_per_category", "max_per_category", "Rules"],
  ["filters.price", "price_min", "Filters"],
  ["filters", "include", "Filters"],
  ["audience.", "cond-#", "Audience"],
  ["audience", "written", "Audience"],
  ["saved_audience", "saved_audience", "Audience"],
  ["holdout", "holdout", "Holdout"],
  ["schedule.to", "to_date", "When"],
  ["schedule", "from_date", "When"],
  ["caps", "cap", "When"],
];
