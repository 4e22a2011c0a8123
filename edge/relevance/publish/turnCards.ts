import { selectRows } from "../../catalogue/queries.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { PublisherState } from "./PublisherState.ts";
import { refreshCards } from "./refreshCards.ts";

/** Shards of cards in a turn: some 250,000 products, within the subrequests and the CPU of one invocation. */
const TURN_SHARDS = 1_024;

type Turn = Pick<PublisherState["turn"], "left" | "at">;

/** The next stretch of a snapshot's cards as the catalogue is now, and what is left to do. */
export async function turnCards(
  env: Env,
  of: { site: string; before: Manifest; turn: Turn },
): Promise<{ manifest: Manifest; turn: Turn }> {
  const { site, before, turn } = of;
  const shards = before.cards.length;
  const count = Math.min(turn.left, TURN_SHARDS, shards);
  const at = shards === 0 ? 0 : turn.at % shards;
  const cards = await refreshCards({
    ...{ bucket: env.SNAPSHOTS, folder: `${site}/parts`, before, at, count },
    rowsOf: (ids) => selectRows(env.DB, site, ids),
  });
  return {
    manifest: { ...before, cards, version: before.version + 1, at: Date.now() },
    turn: { left: count === 0 ? 0 : turn.left - count, at: at + count },
  };
}
