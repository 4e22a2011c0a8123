import { TRAITS_PER_SHARD } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { writePart } from "../snapshot/parts.ts";

/** Writes traits, four bytes an item, in the order of handles. */
export async function writeTraits(
  store: PartStore,
  folder: string,
  traits: Uint32Array<ArrayBuffer>,
): Promise<Part[]> {
  const parts: Part[] = [];
  for (let from = 0; from < traits.length; from += TRAITS_PER_SHARD) {
    const shard = traits.slice(from, from + TRAITS_PER_SHARD);
    // Every platform of ours is little-endian.
    parts.push(await writePart(store, folder, new Uint8Array(shard.buffer)));
  }
  return parts;
}
