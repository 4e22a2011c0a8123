import type { Manifest } from "../snapshot/Manifest.ts";
import type { Part } from "../snapshot/Part.ts";
import { withoutSeen } from "./arrivals/Stretch.ts";
import { takeArrivals } from "./arrivals/takeArrivals.ts";
import type { PublisherState } from "./PublisherState.ts";
import { countPopular } from "./popular/countPopular.ts";
import { writePopular } from "./popular/writePopular.ts";
import { turnCards } from "./turnCards.ts";

type Due = Pick<PublisherState, "turn" | "arrivals" | "is_popular_due">;

export interface TurnInput {
  readonly site: string;
  readonly before: Manifest;
  readonly due: Due;
  /** Order history. */
  readonly chunks: readonly Part[];
  readonly shards: number;
  readonly k: number;
  readonly now: number;
}

/** Whether a snapshot too large to be built here is behind the catalogue, or behind what people do. */
export const isDue = ({ turn, arrivals, is_popular_due }: Due): boolean =>
  turn.left > 0 || arrivals.stretches.length > 0 || is_popular_due;

/**
 * Brings a snapshot too large to be built here one step closer to what is true now: by products that it lacks, by what is popular, or by
 * some of its cards; products in turn with the others, so that neither waits for all of the other. `before` itself where nothing is
 * other than it was; and what is still to do.
 */
export async function takeTurn(env: Env, of: TurnInput): Promise<{ manifest: Manifest; due: Due }> {
  const { turn, arrivals, is_popular_due } = of.due;
  const stretch = arrivals.stretches.at(-1);
  const isOtherDue = turn.left > 0 || is_popular_due;
  if (stretch && !(isOtherDue && turn.is_next)) {
    const { manifest, left } = await takeArrivals(env, { ...of, stretch });
    const next = { turn: { ...turn, is_next: true }, arrivals: withoutSeen(arrivals, left) };
    return { manifest, due: { ...next, is_popular_due } };
  }
  if (is_popular_due) {
    const manifest = await turnPopular(env, of);
    return {
      manifest,
      due: { turn: { ...turn, is_next: false }, arrivals, is_popular_due: false },
    };
  }
  const { manifest, turn: next } = await turnCards(env, { ...of, turn });
  return { manifest, due: { turn: { ...next, is_next: false }, arrivals, is_popular_due } };
}

async function turnPopular(env: Env, of: TurnInput): Promise<Manifest> {
  const { site, before, now } = of;
  const { popular_given: given, version } = before;
  const live = await countPopular(env, of);
  const popular = await writePopular(env.SNAPSHOTS, `${site}/parts`, { live, given });
  return { ...before, popular, version: version + 1, at: now };
}
