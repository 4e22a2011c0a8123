import type { ItemStats } from "../../relevance/publish/ItemStats.ts";
import { createNumbering } from "../log/Numbering.ts";

/** Items as handles: handle 0 is the most asked for. */
export interface ItemOrder {
  /** Item ids by handle. */
  readonly ids: readonly string[];
  /** By handle: how many ids of the catalogue were given before this one. */
  readonly places: Uint32Array;
  /** The handle of an item number of the log; undefined where the catalogue does not have it. */
  readonly handleOf: (number: number) => number | undefined;
  /** The handle of an id; likewise. */
  readonly handleOfId: (id: string) => number | undefined;
}

/**
 * Puts items in the order of demand, ties by id in code units.
 *
 * @param catalogue The ids that are to be in it, each once; without it, those of the log.
 */
export function orderItems(
  logIds: readonly string[],
  demand: readonly ItemStats[],
  catalogue: readonly string[] = logIds,
): ItemOrder {
  // Few of a large catalogue were ever asked for: what is kept of all of them is numbers.
  const numbers = new Map(logIds.map((id, number) => [id, number]));
  const weights = Float64Array.from(
    catalogue,
    (id) => demand[numbers.get(id) ?? -1]?.longTerm ?? 0,
  );
  const idAt = (place: number): string => catalogue[place] ?? "";
  const places = Uint32Array.from(catalogue, (_, place) => place);
  places.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || (idAt(a) < idAt(b) ? -1 : 1));
  const ids = Array.from(places, idAt);
  const handles = createNumbering();
  for (const id of ids) handles.numberOf(id);
  const byNumber = logIds.map((id) => handles.find(id));
  return { ids, places, handleOf: (number) => byNumber[number], handleOfId: handles.find };
}
