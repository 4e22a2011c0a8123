import { newcomerLists } from "../build/newcomerLists.ts";
import type { SimilarParts } from "../build/SimilarIndex.ts";
import type { Newcomers } from "../snapshot/Manifest.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { writePart } from "../snapshot/parts.ts";
import { writeLists } from "./writeLists.ts";

/** Writes the lists that newcomers bring. */
export async function writeNewcomers(
  bucket: PartStore,
  folder: string,
  of: { parts: SimilarParts; handles: Uint32Array; newcomers: ReadonlySet<number> },
): Promise<Newcomers> {
  const { items, blocks } = newcomerLists(of.parts, of.handles, of.newcomers);
  const { parts: lists } = await writeLists(bucket, folder, blocks);
  return { items: await writePart(bucket, folder, new Uint8Array(items.buffer)), lists };
}
