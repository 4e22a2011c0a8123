import { basketSessions } from "../build/basketSessions.ts";
import { buildListBlocks } from "../build/buildLists.ts";
import { AFTER_CONSTANTS, BASKET_CONSTANTS, VIEW_CONSTANTS } from "../build/constants.ts";
import { faded } from "../build/faded.ts";
import type { PackedLists } from "../build/PackedLists.ts";
import type { PairCounts } from "../build/PairCounts.ts";
import { packSessions } from "../build/Sessions.ts";
import type { History } from "./readHistory.ts";

const HALF_LIFE_DAYS = 180;
const NO_SESSIONS = packSessions([]);

export interface RelationInput {
  readonly itemCount: number;
  readonly pairs: PairCounts;
  /** Different shoppers behind a pair before it is published. */
  readonly k: number;
}

/** What is looked at together, from live views. @param viewers By handle: shoppers whose looks count. */
export function buildViewed(
  { itemCount, pairs, k }: RelationInput,
  viewers: Uint32Array,
): Iterable<PackedLists> {
  const constants = { ...VIEW_CONSTANTS, minSupport: k };
  return buildListBlocks({ sessions: NO_SESSIONS, itemCount, constants }, { pairs, viewers });
}

/** What is bought by those who looked at an item and left it, from live purchases. */
export function buildAfter({ itemCount, pairs, k }: RelationInput): Iterable<PackedLists> {
  const constants = { ...AFTER_CONSTANTS, minSupport: k };
  return buildListBlocks({ sessions: NO_SESSIONS, itemCount, constants }, { pairs });
}

/** What is bought together, from the order history and live baskets. */
export function buildBought(
  { itemCount, pairs, k }: RelationInput,
  history: History,
  handles: ReadonlyMap<string, number>,
): Iterable<PackedLists> {
  const handleOf = history.ids.map((id) => handles.get(id));
  const sessions = faded(
    basketSessions(history.baskets, (item) => handleOf[item]),
    HALF_LIFE_DAYS,
  );
  const constants = { ...BASKET_CONSTANTS, minSupport: k };
  return buildListBlocks({ sessions, itemCount, constants }, { pairs });
}
