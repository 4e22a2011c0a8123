import type { Me } from "../../wire/messages.ts";
import type { Say } from "../createSay.ts";

type Counts = readonly (readonly [
  "views" | "searches" | "orders" | "carts" | "interests" | "remindersSet" | "rows",
  number,
])[];

/** "7 views", "1 in the cart": those that are not nothing. */
export function counted(say: Say, counts: Counts): string[] {
  return counts.filter(([, n]) => n > 0).map(([key, n]) => say(key, null, n));
}

/** How much of each was recorded. */
export function countsOf({ counts }: Me): Counts {
  return [
    ["views", counts.view_item ?? 0],
    ["searches", (counts.search ?? 0) + (counts.view_search_results ?? 0)],
    ["orders", counts.purchase ?? 0],
  ];
}
