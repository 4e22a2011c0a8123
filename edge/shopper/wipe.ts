import { MINUTE_MS } from "../platform/time.ts";
import { eraseOutside, hasOutside } from "../reminders/outside.ts";
import { forgetMemory, getMeta, setMeta } from "./queries.ts";
import { recallLots, sendRecalls } from "./recall.ts";

/**
 * The end of an erasure: what is outside, and what is on its way to the statistics, first. Where that can't be reached, the
 * tombstone stays and it is tried again.
 */
export async function wipe(
  { id, storage }: Pick<DurableObjectState, "id" | "storage">,
  env: Env,
): Promise<void> {
  const { sql } = storage;
  const erasedAt = Number(getMeta(sql, "erased_at") ?? Date.now());
  recallLots(sql, erasedAt);
  const at = { site: getMeta(sql, "site") ?? "", shopper: id.toString(), at: Date.now() };
  const isGone = await Promise.all([
    sendRecalls(sql, env.CONTRIBUTIONS),
    hasOutside(sql) ? eraseOutside(env, at) : null,
  ]).then(
    () => true,
    () => false,
  );
  if (!isGone) {
    setMeta(sql, "erased_at", erasedAt);
    return storage.setAlarm(Date.now() + MINUTE_MS);
  }
  await storage.deleteAll();
  forgetMemory(sql);
}
