import { isRecord } from "../wire/isRecord.ts";
import type { Store } from "./createStore.ts";
import { newId } from "./newId.ts";

const KEY = "lease";
/** Whoever has not renewed it for so long is taken for dead. */
const LEASE_MS = 4_000;
const RENEW_MS = 1_000;
const ASK_MS = 200;

/**
 * Runs a job while this tab holds the lease in the shared store; waits for it, and takes it over from a tab that died.
 *
 * A tab that sleeps loses it in the middle of its job, so two may run for a moment: what they do must bear that.
 */
export async function underLease<T>(store: Store, job: () => Promise<T>): Promise<T> {
  const holder = newId();
  /** Takes or renews it, in one transaction; false while it is another's. */
  async function take(): Promise<boolean> {
    const now = Date.now();
    let isOurs = false;
    await store.update(KEY, (held) => {
      // A time too far ahead was written by a clock that has since been put back.
      const leftMs = isRecord(held) ? Number(held.until) - now : 0;
      isOurs = !(leftMs > 0 && leftMs <= LEASE_MS && isRecord(held) && held.holder !== holder);
      return isOurs ? { holder, until: now + LEASE_MS } : held;
    });
    return isOurs;
  }

  while (!(await take())) {
    await new Promise((done) => setTimeout(done, ASK_MS * (1 + Math.random())));
  }
  const renewing = setInterval(take, RENEW_MS);
  try {
    return await job();
  } finally {
    clearInterval(renewing);
    await store.update(KEY, (held) => (isRecord(held) && held.holder === holder ? null : held));
  }
}
