import { HOUR_MS } from "../platform/time.ts";
import { markTold, trueWishes } from "./queriesOfWishes.ts";

/** A wish that is still there after so long was put off, or lost on the way: it is passed on again. */
const AGAIN_MS = 6 * HOUR_MS;
/** The queue takes so many at once. */
const BATCH = 100;
/** In one run; the rest is a minute later. */
const MOST = 1_000;

/** Passes on the wishes that came true by what changed in the catalogue: first to the queue, then marked. */
export async function sweepWishes(
  env: Pick<Env, "DB" | "CONTRIBUTIONS">,
  now: number,
): Promise<void> {
  try {
    const wishes = await trueWishes(env.DB, now - AGAIN_MS, MOST);
    for (let i = 0; i < wishes.length; i += BATCH) {
      const some = wishes.slice(i, i + BATCH);
      await env.CONTRIBUTIONS.sendBatch(
        some.map((wish) => ({ body: { wish }, contentType: "json" })),
      );
      await markTold(env.DB, some, now);
    }
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "sweepWishes", kind }));
  }
}
