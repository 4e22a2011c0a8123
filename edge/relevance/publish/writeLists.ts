import type { PackedLists } from "../build/PackedLists.ts";
import { encodeLists } from "../format/encodeLists.ts";
import type { Part } from "../snapshot/Part.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { writePart } from "../snapshot/parts.ts";
import { middleScale } from "./middleScale.ts";

/** The lists of one relation as a manifest tells of them. */
export interface WrittenLists {
  readonly parts: readonly Part[];
  /** Items that have neighbours. */
  readonly count: number;
  /** The middle one of their scales. */
  readonly scale: number;
}

export const NO_LISTS: WrittenLists = { parts: [], count: 0, scale: 0 };

/** Writes lists a block at a time, so that only one needs to be held. */
export async function writeLists(
  store: PartStore,
  folder: string,
  blocks: Iterable<PackedLists>,
): Promise<WrittenLists> {
  const parts: Part[] = [];
  const scales: number[] = [];
  for (const block of blocks) {
    for (const shard of encodeLists(block)) parts.push(await writePart(store, folder, shard));
    for (const scale of block.scales) if (scale > 0) scales.push(scale);
  }
  return { parts, count: scales.length, scale: middleScale(scales) };
}
