import type { ProductChange } from "../queries.ts";
import type { ImportParts } from "./ImportRecord.ts";

/** What a feed would change, part by part in R2, until it is known that it may. */
export interface WaitingParts {
  addChanges(changes: readonly ProductChange[]): Promise<void>;
  addGone(itemIds: readonly string[]): Promise<void>;
  readonly count: ImportParts;
}

export interface ImportKey {
  readonly site: string;
  readonly id: string;
}

/** R2 deletes at most this many objects a call. */
const DELETE_MAX = 1_000;

const folderOf = ({ site, id }: ImportKey): string => `${site}/feeds/${id}/`;

export function openParts(bucket: R2Bucket, key: ImportKey): WaitingParts {
  const count = { changes: 0, gone: 0 };
  return {
    count,
    async addChanges(changes) {
      await bucket.put(`${folderOf(key)}changes-${count.changes}`, JSON.stringify(changes));
      count.changes += 1;
    },
    async addGone(itemIds) {
      await bucket.put(`${folderOf(key)}gone-${count.gone}`, JSON.stringify(itemIds));
      count.gone += 1;
    },
  };
}

/** One part of changes; throws where it is not there, so that nothing is ever applied by halves in silence. */
export async function readChanges(
  bucket: R2Bucket,
  key: ImportKey,
  seq: number,
): Promise<ProductChange[]> {
  return (await partOf(bucket, `${folderOf(key)}changes-${seq}`)).json<ProductChange[]>();
}

export async function readGone(bucket: R2Bucket, key: ImportKey, seq: number): Promise<string[]> {
  return (await partOf(bucket, `${folderOf(key)}gone-${seq}`)).json<string[]>();
}

export async function deleteParts(bucket: R2Bucket, key: ImportKey): Promise<void> {
  for (;;) {
    const { objects, truncated } = await bucket.list({ prefix: folderOf(key), limit: DELETE_MAX });
    if (objects.length > 0) await bucket.delete(objects.map((object) => object.key));
    if (!truncated) return;
  }
}

async function partOf(bucket: R2Bucket, name: string): Promise<R2ObjectBody> {
  const part = await bucket.get(name);
  if (!part) throw new Error(`a part of the feed is gone: ${name}`);
  return part;
}
