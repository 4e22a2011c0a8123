import type { Manifest } from "../../snapshot/Manifest.ts";
import type { PartStore } from "../../snapshot/PartStore.ts";
import { eachBucket } from "../eachBucket.ts";

/** Handles of some items by id, as far as a snapshot has them; only the buckets that they fall into are read. */
export async function handlesOf(
  bucket: PartStore,
  { directory }: Pick<Manifest, "directory">,
  ids: Iterable<string>,
): Promise<Map<string, number>> {
  const handles = new Map<string, number>();
  await eachBucket(bucket, { directory, ids }, (_, entries, wanted) => {
    const known = new Map(entries);
    for (const id of wanted) {
      const item = known.get(id);
      if (item !== undefined) handles.set(id, item);
    }
  });
  return handles;
}
