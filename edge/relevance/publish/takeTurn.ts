import type { Manifest } from "../snapshot/Manifest.ts";
import { withoutSeen } from "./arrivals/Stretch.ts";
import { takeArrivals } from "./arrivals/takeArrivals.ts";
import type { PublisherState } from "./PublisherState.ts";
import { turnCards } from "./turnCards.ts";

type Due = Pick<PublisherState, "turn" | "arrivals">;

/** Whether a snapshot too large to be built here is behind the catalogue. */
export const isDue = ({ turn, arrivals }: Due): boolean =>
  turn.left > 0 || arrivals.stretches.length > 0;

/**
 * Brings a snapshot too large to be built here one step closer to the catalogue: by products that it lacks, or by some of its
 * cards; in turn, where there is both to do, so that neither waits for all of the other. `before` itself where nothing is other
 * than it was; and what is still to do.
 */
export async function takeTurn(
  env: Env,
  of: { site: string; before: Manifest; due: Due; shards: number; now: number },
): Promise<{ manifest: Manifest; due: Due }> {
  const { turn, arrivals } = of.due;
  const stretch = arrivals.stretches.at(-1);
  if (stretch && (turn.left === 0 || !turn.is_next)) {
    const { manifest, left } = await takeArrivals(env, { ...of, stretch });
    const due = { turn: { ...turn, is_next: true }, arrivals: withoutSeen(arrivals, left) };
    return { manifest, due };
  }
  const { manifest, turn: next } = await turnCards(env, { ...of, turn });
  return { manifest, due: { turn: { ...next, is_next: false }, arrivals } };
}
