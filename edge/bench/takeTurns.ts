import { cpuOf } from "./cpuOf.ts";
import type { Gun } from "./createGun.ts";
import type { Shot } from "./Shot.ts";
import { settle } from "./settle.ts";

/** Of one slice of requests. */
export interface Slice {
  /** Microseconds of the runtime's CPU a request. */
  readonly cpuUs: number;
  readonly perSecond: number;
}

export interface Turns {
  readonly rounds: number;
  /** How long a slice takes, about: all of a round is over before what it left to be done begins. */
  readonly sliceMs: number;
  /** How long after a round what was left begins, at most; it is waited for to its end. */
  readonly laterMs: number;
  /** Requests that are sent before each slice and not counted, by route: they open the objects that it asks. */
  readonly opening?: Readonly<Record<string, number>>;
  /** Requests of every slice; by default as many as take `sliceMs`. */
  readonly count?: number;
}

/** Requests of a slice at least: fewer, and a pause of the garbage collector is most of it. */
const LEAST = 40;
/** Requests before any are counted, and how long at most: compilers go on making code for a decision until about then. */
const WARM = 15_000;
const WARM_MS = 12_000;
/** Of routes that leave work behind: what a second of them leaves takes a minute. */
const WARM_LEAVING = 300;
const CALIBRATING = 50;
/** What begins later than this is more than a note. */
const LONG_MS = 3_000;

/**
 * Measures routes in many short slices that take turns, so that whatever else the machine does falls on all of them: each
 * round begins with another route. Gives the slices of each route, one a round: compare those of the same round.
 */
export async function takeTurns(
  server: { readonly pids: readonly number[] },
  { gun, shots }: { gun: Gun; shots: Readonly<Record<string, () => Shot>> },
  { rounds, sliceMs, laterMs, opening = {}, count: fixed }: Turns,
): Promise<Record<string, Slice[]>> {
  const names = Object.keys(shots);
  const counts: Record<string, number> = {};
  for (const name of names) {
    const next = shots[name];
    if (!next) continue;
    const until = performance.now() + WARM_MS;
    const enough = laterMs > LONG_MS ? WARM_LEAVING : WARM;
    for (let sent = 0; sent < enough && performance.now() < until; sent += CALIBRATING)
      await gun.volley(next, CALIBRATING);
    const ms = await gun.volley(next, CALIBRATING);
    counts[name] = fixed ?? Math.max(LEAST, Math.round((sliceMs * CALIBRATING) / ms));
    if (laterMs > 0) await settle(server.pids, laterMs);
  }
  const slices: Record<string, Slice[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < names.length; n++) {
      const name = names[(n + round) % names.length] ?? "";
      const next = shots[name];
      const count = counts[name] ?? LEAST;
      if (!next) continue;
      await gun.volley(next, opening[name] ?? 0);
      const before = cpuOf(server.pids);
      const ms = await gun.volley(next, count);
      const cpuUs = (cpuOf(server.pids) - before) / count;
      slices[name]?.push({ cpuUs, perSecond: (1_000 * count) / ms });
    }
    if (laterMs > 0) await settle(server.pids, laterMs);
  }
  return slices;
}
