import {
  AGE_WEIGHTS,
  type ItemTraits,
  REPEAT_WEIGHT,
  type SessionQuery,
} from "../../../sdk/rank/index.ts";
import { buildLists } from "../../relevance/build/buildLists.ts";
import { buildTraits } from "../../relevance/build/buildTraits.ts";
import { faded } from "../../relevance/build/faded.ts";
import { readLists } from "../../relevance/build/PackedLists.ts";
import type { TimedSessions } from "../../relevance/build/TimedSessions.ts";
import type { RelationConstants } from "../constants/SiteConstants.ts";
import { viewersOf } from "../log/viewersOf.ts";

/** Lists of what is viewed together, to ask the product's own ranker by. */
export interface Model {
  readonly queryOf: (session: readonly number[]) => SessionQuery;
  /** What the re-ranker knows of items; counted when it is first asked for. */
  readonly traits: () => ItemTraits;
}

export interface ModelInput {
  readonly sessions: TimedSessions;
  /** Item ids by handle. */
  readonly ids: readonly string[];
  readonly constants: RelationConstants;
  readonly k: number;
}

const LIMIT = 20;

/** Built as `candour build` builds and the edge does: of a shopper's visits the one that says most, short ones held back. */
export function createModel({ sessions, ids, constants, k }: ModelInput): Model {
  const { halfLifeDays, ...rest } = constants;
  const input = faded(sessions, halfLifeDays);
  const itemCount = ids.length;
  const packed = buildLists(
    {
      sessions: input,
      itemCount,
      constants: { ...rest, minSupport: k },
    },
    { viewers: viewersOf(sessions, itemCount) },
  );
  const relations = [{ relation: "viewed_together", lists: readLists(packed), weight: 1 }];
  const idOf = (item: number): string => ids[item] ?? "";
  return {
    traits() {
      const traits = buildTraits(input, itemCount);
      return { traits: (item) => traits[item] ?? 0 };
    },
    queryOf: (session) => ({
      session,
      relations,
      ageWeights: AGE_WEIGHTS,
      repeatWeight: REPEAT_WEIGHT,
      idOf,
      limit: LIMIT,
    }),
  };
}
