import { HOUR_MS } from "../platform/time.ts";
import {
  endTurns,
  keepPlace,
  type LookedAt,
  lastTurn,
  markTold,
  wishesOfTurns,
  wishesToldBefore,
} from "./queriesOfWishes.ts";

/** A wish that is still there after so long was put off, or lost on the way: it is passed on again. */
const AGAIN_MS = 6 * HOUR_MS;
/** The queue takes so many at once. */
const BATCH = 100;
const PAGE = 500;
/** Pages of one run; the rest is a minute later. */
const PAGES = 4;

type Where = Pick<Env, "DB" | "CONTRIBUTIONS">;

/**
 * Passes on the wishes that came true by what changed in the catalogue: first to the queue, then marked. It looks at wishes
 * of products that changed, at new ones and at those told long ago, and at no more of them in one run than a few pages.
 */
export async function sweepWishes(env: Where, now: number): Promise<void> {
  try {
    await passOn(env, await wishesToldBefore(env.DB, now - AGAIN_MS, PAGE), now);
    for (let page = 1; page < PAGES; page++) if (!(await followTurns(env, now))) return;
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "sweepWishes", kind }));
  }
}

/** Looks at a page of wishes of products that changed; gives whether there are more. */
async function followTurns(env: Where, now: number): Promise<boolean> {
  // Asked first: a change that comes while we read is another turn.
  const upTo = await lastTurn(env.DB);
  if (upTo === null) return false;
  const page = await wishesOfTurns(env.DB, PAGE);
  await passOn(env, page, now);
  const last = page.at(-1);
  if (!last || page.length < PAGE) {
    await endTurns(env.DB, upTo);
    return false;
  }
  await keepPlace(env.DB, last);
  return true;
}

async function passOn(env: Where, looked: readonly LookedAt[], now: number): Promise<void> {
  const wishes = looked.filter(({ is_true: isTrue }) => isTrue === 1);
  for (let i = 0; i < wishes.length; i += BATCH) {
    const some = wishes
      .slice(i, i + BATCH)
      .map(({ site, item_id, kind, shopper }) => ({ site, item_id, kind, shopper }));
    await env.CONTRIBUTIONS.sendBatch(
      some.map((wish) => ({ body: { wish }, contentType: "json" })),
    );
    await markTold(env.DB, some, now);
  }
  const others = looked.filter(({ is_true: isTrue }) => isTrue !== 1);
  if (others.length > 0) await markTold(env.DB, others, 0);
}
