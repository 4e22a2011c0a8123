import { MINUTE_MS } from "../platform/time.ts";
import { eraseOutside, hasOutside } from "../reminders/outside.ts";
import { forgetMemory, getMeta, setMeta } from "./queries.ts";

/** The end of an erasure: what is outside first. Where that can't be reached, the tombstone stays and it is tried again. */
export async function wipe(
  { id, storage }: Pick<DurableObjectState, "id" | "storage">,
  env: Env,
): Promise<void> {
  const { sql } = storage;
  if (hasOutside(sql)) {
    const at = { site: getMeta(sql, "site") ?? "", shopper: id.toString(), at: Date.now() };
    const isGone = await eraseOutside(env, at).then(
      () => true,
      () => false,
    );
    if (!isGone) {
      setMeta(sql, "erased_at", Date.now());
      return storage.setAlarm(Date.now() + MINUTE_MS);
    }
  }
  await storage.deleteAll();
  forgetMemory(sql);
}
