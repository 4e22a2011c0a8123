import {
  evictDurableObject,
  listDurableObjectIds,
  reset,
  runInDurableObject,
} from "cloudflare:test";
import { env } from "cloudflare:workers";

async function emptyObjects<T extends Rpc.DurableObjectBranded | undefined>(
  namespace: DurableObjectNamespace<T>,
): Promise<void> {
  for (const id of await listDurableObjectIds(namespace)) {
    const stub = namespace.get(id);
    await runInDurableObject(stub, (_, { storage }) => storage.deleteAll());
    // Whoever still calls it finds one that has just been made, and not one without its tables.
    await evictDurableObject(stub);
  }
}

const TABLES = `SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite|_%' ESCAPE '|' AND name NOT LIKE '|_cf|_%' ESCAPE '|'`;

/** Tables go whole, their triggers with them: some refuse that a row is deleted. */
async function emptyDatabase(): Promise<void> {
  const { results } = await env.DB.prepare(TABLES).all<{ name: string }>();
  if (results.length > 0)
    await env.DB.batch(results.map(({ name }) => env.DB.prepare(`DROP TABLE "${name}"`)));
}

async function emptyNamespace(): Promise<void> {
  for (;;) {
    const { keys, list_complete } = await env.PUBLISHED.list();
    for (const { name } of keys) await env.PUBLISHED.delete(name);
    if (list_complete) return;
  }
}

async function emptyBucket(): Promise<void> {
  for (;;) {
    const { objects, truncated } = await env.SNAPSHOTS.list();
    if (objects.length > 0) await env.SNAPSHOTS.delete(objects.map(({ key }) => key));
    if (!truncated) return;
  }
}

/**
 * Deletes all that is stored, and ends every object with its alarms. Each store is emptied by its own means first: after
 * `reset` alone, what an object held is back where nothing touched it for a moment.
 */
export async function emptyStores(): Promise<void> {
  // Not the shoppers', whose names no other file can use.
  await emptyObjects(env.ITEM_SHARD);
  await emptyObjects(env.PUBLISHER);
  await emptyObjects(env.CUSTOMER);
  await emptyObjects(env.ADDRESS_BOOK);
  await emptyObjects(env.DESK);
  await emptyObjects(env.REPORTS);
  await emptyObjects(env.POSTBOX);
  await emptyDatabase();
  await emptyNamespace();
  await emptyBucket();
  await reset();
}
