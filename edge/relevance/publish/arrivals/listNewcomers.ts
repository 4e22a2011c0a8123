import { numbersColumn } from "../../build/Column.ts";
import { newcomerLists } from "../../build/newcomerLists.ts";
import { createSimilarIndex } from "../../build/SimilarIndex.ts";
import type { Card } from "../../snapshot/Card.ts";
import { CARDS_PER_SHARD_BEFORE, type Manifest } from "../../snapshot/Manifest.ts";
import { writePart } from "../../snapshot/parts.ts";
import { writeLists } from "../writeLists.ts";
import { eachShard } from "./eachShard.ts";
import { findNewcomers } from "./findNewcomers.ts";

/** What newcomers are compared with: the most asked for, and each other. The words of more would not fit an isolate. */
const COMPARED_MAX = 200_000;

/**
 * A snapshot with lists of similar items for the newest of those products that came after all such lists were built. Only their
 * cards and those of what they are compared with are read, a few at a time, however large the snapshot is.
 */
export async function listNewcomers(
  { DB, SNAPSHOTS }: Pick<Env, "DB" | "SNAPSHOTS">,
  manifest: Manifest,
): Promise<Manifest> {
  const { site, item_count } = manifest;
  const newcomers = await findNewcomers({ DB, SNAPSHOTS }, manifest);
  const { newcomers: _, ...others } = manifest;
  if (newcomers.size === 0) return others;
  const perShard = manifest.cards_per_shard ?? CARDS_PER_SHARD_BEFORE;
  const numbers = new Set<number>();
  for (let first = 0; first < Math.min(COMPARED_MAX, item_count); first += perShard) {
    numbers.add(first / perShard);
  }
  for (const item of newcomers) numbers.add(Math.floor(item / perShard));

  const handles = numbersColumn();
  const index = createSimilarIndex();
  const ascending = [...numbers].sort((a, b) => a - b);
  const add = (item: number, card: Card | null): void => {
    if (!card || (item >= COMPARED_MAX && !newcomers.has(item))) return;
    handles.push(item);
    index.add(card);
  };
  for await (const { first, cards } of eachShard(SNAPSHOTS, manifest, ascending)) {
    for (const [n, card] of cards.entries()) add(first + n, card);
  }
  const { items, blocks } = newcomerLists(index.finish(), handles.view(), newcomers);
  const folder = `${site}/parts`;
  const { parts: lists } = await writeLists(SNAPSHOTS, folder, blocks);
  const named = await writePart(SNAPSHOTS, folder, new Uint8Array(items.buffer));
  return { ...others, newcomers: { items: named, lists } };
}
