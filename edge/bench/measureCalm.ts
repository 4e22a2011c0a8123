import { cpuOf } from "./cpuOf.ts";
import type { Gun } from "./createGun.ts";
import { quantile } from "./quantile.ts";
import type { Shot } from "./Shot.ts";
import { settle } from "./settle.ts";

export interface Calm {
  /** Microseconds of CPU a request, what the runtime does by itself meanwhile included. */
  readonly cpu_us: number;
  /** Milliseconds as the client sees them. */
  readonly p50: number;
  readonly p99: number;
}

const FOR_S = 2;
/** Fewer tell nothing of the slowest hundredth. */
const LEAST = 300;

/** What a route takes at a steady pace, whether or not answers come in time. */
export async function measureCalm(
  { pids }: { readonly pids: readonly number[] },
  { gun, next }: { gun: Gun; next: () => Shot },
  { perSecond, laterMs }: { perSecond: number; laterMs: number },
): Promise<Calm> {
  const count = Math.max(LEAST, Math.round(perSecond * FOR_S));
  const before = cpuOf(pids);
  const times = await gun.paced(next, { count, perSecond });
  const cpu_us = Math.round((cpuOf(pids) - before) / count);
  if (laterMs > 0) await settle(pids, laterMs);
  const at = (share: number): number => Math.round(100 * quantile(times, share)) / 100;
  return { cpu_us, p50: at(0.5), p99: at(0.99) };
}
