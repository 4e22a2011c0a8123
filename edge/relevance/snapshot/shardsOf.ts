/** In which shards items are, each once. */
export function shardsOf(items: readonly number[], perShard: number): number[] {
  return shardsOfAll([items], perShard);
}

export function shardsOfAll(lists: readonly ArrayLike<number>[], perShard: number): number[] {
  const numbers = new Set<number>();
  for (const list of lists) {
    for (let n = 0; n < list.length; n++) numbers.add(Math.floor((list[n] ?? 0) / perShard));
  }
  return [...numbers];
}
