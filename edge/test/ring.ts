import { listDurableObjectIds, runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";

/** Rings the alarm of every shopper's object that has one set, now: what waits in outboxes goes to the queue. */
export async function ring(): Promise<void> {
  for (const id of await listDurableObjectIds(env.SHOPPER)) {
    await runDurableObjectAlarm(env.SHOPPER.get(id));
  }
}
