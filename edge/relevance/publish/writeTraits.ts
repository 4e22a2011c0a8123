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

/** The same parts, with an empty one for each shard that they lack: of new items nothing is known, but the second tier wants every shard. */
export async function withBlankTraits(
  store: PartStore,
  folder: string,
  { parts, itemCount }: { parts: readonly Part[]; itemCount: number },
): Promise<readonly Part[]> {
  const wanted = Math.ceil(itemCount / TRAITS_PER_SHARD);
  if (parts.length >= wanted) return parts;
  const blank = await writePart(store, folder, new Uint8Array(4));
  return [...parts, ...Array.from({ length: wanted - parts.length }, () => blank)];
}
