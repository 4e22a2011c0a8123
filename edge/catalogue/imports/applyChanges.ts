import { deleteProducts, upsertProducts } from "../queries.ts";
import type { ImportParts } from "./ImportRecord.ts";
import { deleteParts, type ImportKey, readChanges, readGone } from "./waitingParts.ts";

/**
 * Brings what waits into the catalogue, part by part, and then forgets the parts. What was cut short can be done again: every
 * part sets what it says, whatever was there.
 */
export async function applyChanges(
  { db, bucket, now }: { db: D1Database; bucket: R2Bucket; now: number },
  key: ImportKey,
  parts: ImportParts,
): Promise<void> {
  for (let seq = 0; seq < parts.changes; seq++) {
    const changes = await readChanges(bucket, key, seq);
    // What it cost before held until now, however long the changes waited.
    for (const change of changes) change.at = now;
    await upsertProducts(db, key.site, changes).run();
  }
  for (let seq = 0; seq < parts.gone; seq++) {
    await deleteProducts(db, key.site, await readGone(bucket, key, seq)).run();
  }
  if (parts.changes + parts.gone > 0) await deleteParts(bucket, key);
}
