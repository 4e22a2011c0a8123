import type { Manifest } from "../snapshot/Manifest.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { readJsonPart } from "../snapshot/parts.ts";

/** The ids of a snapshot by handle; null where a part of its directory can't be read. */
export async function readOrder(bucket: PartStore, manifest: Manifest): Promise<string[] | null> {
  const ids: string[] = [];
  for (const part of manifest.directory) {
    const entries = await readJsonPart<[string, number][]>(bucket, part);
    if (!entries) return null;
    for (const [id, item] of entries) ids[item] = id;
  }
  return ids.length === manifest.item_count ? ids : null;
}
