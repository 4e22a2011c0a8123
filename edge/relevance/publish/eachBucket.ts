import { bucketOf } from "../snapshot/bucketOf.ts";
import type { Entries } from "../snapshot/idBucket.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { PartStore } from "../snapshot/PartStore.ts";
import { readJsonPart } from "../snapshot/parts.ts";

/** Buckets on their way, and held, at a time. */
const AT_ONCE = 4;

/** Those buckets of a snapshot's directory that some ids fall into, with these ids; `entries` is null where one can't be read. */
export async function eachBucket(
  bucket: PartStore,
  of: { directory: Manifest["directory"]; ids: Iterable<string> },
  look: (at: number, entries: Entries | null, ids: readonly string[]) => Promise<void> | void,
): Promise<void> {
  const { directory } = of;
  if (directory.length === 0) return;
  const byBucket = new Map<number, string[]>();
  for (const id of of.ids) {
    const at = bucketOf(id, directory.length);
    const there = byBucket.get(at);
    if (there) there.push(id);
    else byBucket.set(at, [id]);
  }
  const all = [...byBucket];
  for (let from = 0; from < all.length; from += AT_ONCE) {
    await Promise.all(
      all.slice(from, from + AT_ONCE).map(async ([at, ids]) => {
        const part = directory[at];
        await look(at, part ? await readJsonPart<Entries>(bucket, part) : null, ids);
      }),
    );
  }
}
