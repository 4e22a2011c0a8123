import { cpuOf } from "./cpuOf.ts";
import type { Gun } from "./createGun.ts";
import type { Shot } from "./Shot.ts";
import { settle } from "./settle.ts";

const REQUESTS = 300;

/** Microseconds of CPU a request that the runtime takes after it has answered, until it rests, by route. */
export async function measureLater(
  { pids }: { readonly pids: readonly number[] },
  { gun, shots }: { gun: Gun; shots: Readonly<Record<string, () => Shot>> },
  laterMs: number,
): Promise<Record<string, number>> {
  const later: Record<string, number> = {};
  for (const [name, next] of Object.entries(shots)) {
    await settle(pids, 0);
    await gun.volley(next, REQUESTS);
    const before = cpuOf(pids);
    await settle(pids, laterMs);
    later[name] = Math.round((cpuOf(pids) - before) / REQUESTS);
  }
  return later;
}
