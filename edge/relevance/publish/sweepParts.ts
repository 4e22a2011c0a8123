import type { Manifest } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import { readJsonPart } from "../snapshot/parts.ts";
import { partsOf } from "../snapshot/partsOf.ts";

/** R2 deletes at most this many objects a call. */
const DELETE_MAX = 1_000;

/**
 * Deletes what only the dropped manifests name. Parts are shared between snapshots, so that those still in use are asked
 * first; where one of them can't be read, nothing is deleted and the answer is false.
 */
export async function sweepParts(
  bucket: R2Bucket,
  { dropped, kept }: { dropped: readonly Part[]; kept: readonly Part[] },
): Promise<boolean> {
  if (dropped.length === 0) return true;
  const inUse = new Set(kept.map(({ key }) => key));
  for (const part of kept) {
    const manifest = await readJsonPart<Manifest>(bucket, part);
    if (!manifest) return false;
    for (const key of partsOf(manifest)) inUse.add(key);
  }
  const waste = new Set<string>();
  for (const part of dropped) {
    const manifest = await readJsonPart<Manifest>(bucket, part);
    for (const key of [part.key, ...(manifest ? partsOf(manifest) : [])]) {
      if (!inUse.has(key)) waste.add(key);
    }
  }
  const keys = [...waste];
  for (let at = 0; at < keys.length; at += DELETE_MAX) {
    await bucket.delete(keys.slice(at, at + DELETE_MAX));
  }
  return true;
}
