/** Ids and handles: handle 0 is the most popular item, so that the lists that are asked for most share shards. */
export interface ItemIndex {
  readonly ids: readonly string[];
  readonly itemOf: ReadonlyMap<string, number>;
}

/** Orders the ids of all sequences by how often they occur, ties by code unit. */
export function itemsByPopularity(sequences: Iterable<readonly string[]>): ItemIndex {
  const counts = new Map<string, number>();
  for (const sequence of sequences) {
    for (const id of sequence) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const ids = [...counts.keys()].sort(
    (a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || (a < b ? -1 : 1),
  );
  return { ids, itemOf: new Map(ids.map((id, item) => [id, item])) };
}
