import type { Anew } from "../../../sdk/rank/index.ts";
import type { Reading } from "../../relevance/snapshot/Reading.ts";
import type { RelatedSource } from "./RelatedSource.ts";

/** What the second tier needs to rank the sources' neighbours anew, whose lists are loaded; undefined where it can't. */
export async function findAnew(
  reading: Reading,
  { sources, showsSeen }: { sources: readonly RelatedSource[]; showsSeen: boolean },
): Promise<Anew | undefined> {
  const relation = reading.traitsOf;
  const source = sources.find((one) => one.isVisit && one.relation === relation);
  if (!relation || !source) return undefined;
  // On baskets alone it gains nothing for items that are new to the shopper (docs/ranking.md), and costs three times the CPU.
  if (relation === "bought_together" && !showsSeen) return undefined;
  const lists = reading.lists(relation);
  const items: ArrayLike<number>[] = [source.from];
  for (const item of source.from) items.push(lists.list(item)?.ids ?? []);
  const traits = await reading.loadTraits(items);
  return traits ? { relation, orderAnew: reading.orderAnew, traits, showsSeen } : undefined;
}
