import { createDayTraits } from "../../relevance/build/DayTraits.ts";
import type { TraitRelation } from "../../relevance/snapshot/Manifest.ts";
import type { Log } from "../log/Log.ts";
import type { Statistics } from "./Statistics.ts";

const DAY_MS = 86_400_000;

/** Traits by the days of live traffic and the order history, as the edge takes them. */
export function traitsOfStatistics(
  relation: TraitRelation,
  { items }: Statistics,
  { baskets, ids: names }: Pick<Log, "baskets" | "ids">,
) {
  const traits = createDayTraits();
  const wanted = relation === "viewed_together" ? "view" : "purchase";
  for (const { item, days } of items.values()) {
    for (const { action, day, shoppers } of days) {
      if (action === wanted) traits.add(item, day, shoppers);
    }
  }
  if (wanted === "purchase") {
    baskets.at.forEach((at, basket) => {
      const own = baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1]);
      for (const item of new Set(own)) traits.add(names[item] ?? "", Math.floor(at / DAY_MS), 1);
    });
  }
  return traits;
}
