import { createDayTraits } from "../build/DayTraits.ts";
import type { TraitRelation } from "../snapshot/Manifest.ts";
import type { Popular } from "../snapshot/Popular.ts";
import { gatherStats } from "./gatherStats.ts";
import type { ItemStats } from "./ItemStats.ts";
import { buildPopular } from "./popular/buildPopular.ts";
import { placed } from "./popular/placed.ts";
import { type History, readHistory } from "./readHistory.ts";
import { readOrder } from "./readOrder.ts";
import { readOutlines } from "./readOutlines.ts";
import type { SnapshotInput } from "./SnapshotInput.ts";

/** What is asked for, in numbers by handle: the statistics themselves are let go of before lists are built. */
export interface Demand {
  /** By handle. */
  readonly ids: readonly string[];
  /** Whether handles are those of the snapshot before. */
  readonly isKnown: boolean;
  /** More items than lists can be built for here. */
  readonly isLarge: boolean;
  readonly popular: Popular;
  readonly traits: Readonly<Record<TraitRelation, Uint32Array<ArrayBuffer>>>;
  /** By handle: different shoppers whose looks count. */
  readonly viewers: Uint32Array;
  /** Nobody was seen in the shop yet. */
  readonly isEmpty: boolean;
  readonly history: History;
}

export async function readDemand(env: Env, input: SnapshotInput): Promise<Demand> {
  const { site, now, k } = input;
  const outlines = await readOutlines(env.DB, site);
  const history = await readHistory(env.SNAPSHOTS, input.chunks);
  const days = { viewed_together: createDayTraits(), bought_together: createDayTraits() };
  const stats = await gatherStats(env, {
    ...{ site, shards: input.shards, history, now },
    onDay(item, { action, day, shoppers }) {
      if (action === "view") days.viewed_together.add(item, day, shoppers);
      else if (action === "purchase") days.bought_together.add(item, day, shoppers);
    },
  });
  const isLarge = outlines.size > input.itemsMax;
  const isKept = isLarge || input.relations !== null;
  const known = isKept && input.before ? await readOrder(env.SNAPSHOTS, input.before) : null;
  const ids = known ? appendNew(known, outlines) : orderByDemand(outlines, stats);
  const products = ids.map((id) => outlines.get(id) ?? null);
  const isPublic = (id: string): boolean => (stats.get(id)?.shoppers ?? 0) >= k;
  return {
    ...{ ids, history, isLarge, isKnown: known !== null, isEmpty: stats.size === 0 },
    viewers: Uint32Array.from(ids, (id) => stats.get(id)?.viewers ?? 0),
    popular: buildPopular({ products: placed(products), stats, now, k }),
    traits: {
      viewed_together: days.viewed_together.finish(ids, isPublic),
      bought_together: days.bought_together.finish(ids, isPublic),
    },
  };
}

/** Known items keep their handles, so that lists built before still speak of the same ones. */
function appendNew(known: readonly string[], rows: ReadonlyMap<string, unknown>): string[] {
  const had = new Set(known);
  return [...known, ...[...rows.keys()].filter((id) => !had.has(id))];
}

function orderByDemand(
  rows: ReadonlyMap<string, unknown>,
  stats: ReadonlyMap<string, ItemStats>,
): string[] {
  const demand = (id: string): number => stats.get(id)?.longTerm ?? 0;
  return [...rows.keys()].sort((a, b) => demand(b) - demand(a) || (a < b ? -1 : 1));
}
