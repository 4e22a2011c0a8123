import type { Part } from "../snapshot/Part.ts";
import { readJsonPart } from "../snapshot/parts.ts";

/** R2 deletes at most this many objects a call. */
export const DELETE_MAX = 1_000;

/** What nobody reads any more, and what somebody does: manifests, and how one names its parts. */
export interface Sweep<M> {
  readonly dropped: readonly Part[];
  readonly kept: readonly Part[];
  readonly partsOf: (manifest: M) => readonly string[];
}

/**
 * Deletes what only the dropped manifests name. Parts are shared between snapshots, so that those still in use are asked
 * first; where one of them can't be read, nothing is deleted and the answer is false.
 */
export async function sweepParts<M>(
  bucket: R2Bucket,
  { dropped, kept, partsOf }: Sweep<M>,
): Promise<boolean> {
  if (dropped.length === 0) return true;
  const inUse = new Set(kept.map(({ key }) => key));
  for (const part of kept) {
    const manifest = await readJsonPart<M>(bucket, part);
    if (!manifest) return false;
    for (const key of partsOf(manifest)) inUse.add(key);
  }
  const waste = new Set<string>();
  for (const part of dropped) {
    const manifest = await readJsonPart<M>(bucket, part);
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
