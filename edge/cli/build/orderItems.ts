import type { ItemStats } from "../../relevance/publish/ItemStats.ts";

/** Items as handles: handle 0 is the most asked for. */
export interface ItemOrder {
  /** Item ids by handle. */
  readonly ids: readonly string[];
  /** The handle of an item number of the log; undefined where the catalogue does not have it. */
  readonly handleOf: (number: number) => number | undefined;
}

/**
 * Puts items in the order of demand, ties by id in code units.
 *
 * @param catalogue The ids that are to be in it; without it, those of the log.
 */
export function orderItems(
  logIds: readonly string[],
  demand: readonly ItemStats[],
  catalogue: Iterable<string> = logIds,
): ItemOrder {
  const numbers = new Map(logIds.map((id, number) => [id, number]));
  const weigh = (id: string): number => demand[numbers.get(id) ?? -1]?.longTerm ?? 0;
  const weighed = Array.from(catalogue, (id) => ({ id, weight: weigh(id) }));
  weighed.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const ids = weighed.map(({ id }) => id);
  const handles = new Map(ids.map((id, item) => [id, item]));
  const byNumber = logIds.map((id) => handles.get(id));
  return { ids, handleOf: (number) => byNumber[number] };
}
