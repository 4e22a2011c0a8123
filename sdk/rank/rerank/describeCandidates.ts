import { pickTop } from "../pickTop.ts";
import type { SessionQuery } from "../SessionQuery.ts";
import { sumTerms, type TermSums } from "../sumTerms.ts";
import { slotOf } from "../Tally.ts";
import { CANDIDATE_COUNT, PAIR_COUNT, SEEN_COUNT } from "./Features.ts";
import type { ItemTraits } from "./ItemTraits.ts";

/** The first tier's best items, described for the second. Its arrays are good until the next query, and longer than it needs. */
export interface Described {
  readonly sums: TermSums;
  /** Places in the tally, best first. */
  readonly places: readonly number[];
  /** The same, and some that come after them: as many as were asked for. */
  readonly more: readonly number[];
  /** {@link CANDIDATE_COUNT} numbers for each place. */
  readonly features: Float64Array;
  readonly context: readonly number[];
  /** 1 for the candidates that the session holds. */
  readonly isSeen: Uint8Array;
}

/** Views beyond this are not counted: a bound on the cost of an endless session. */
const MAX_LENGTH = 50;

/** Kept for all queries: to find memory for a few hundred numbers costs as much as to make them out. */
let features = new Float64Array(0);
let isSeen = new Uint8Array(0);
let marks = new Int32Array(0);

/** Makes room for so many candidates among so many items, with nothing in it. */
function clear(count: number, itemCount: number): void {
  if (isSeen.length < count) {
    features = new Float64Array(2 * count * CANDIDATE_COUNT);
    isSeen = new Uint8Array(2 * count);
  }
  if (marks.length < itemCount) marks = new Int32Array(2 * itemCount);
  features.fill(0, 0, count * CANDIDATE_COUNT);
  isSeen.fill(0, 0, count);
  marks.fill(0, 0, itemCount);
}

/** Describes the `candidates` best items of a query. Only + - * / and sqrt, like the rest of the ranker. */
export function describeCandidates(
  query: SessionQuery,
  about: {
    readonly traits: ItemTraits;
    readonly candidates: number;
    readonly more?: number;
    /** False keeps an item from the candidates. */
    readonly accept?: SessionQuery["accept"];
  },
): Described {
  const { ageWeights } = query;
  const sums = sumTerms(query);
  const { tally, sources, newest } = sums;
  const limit = Math.max(about.candidates, about.more ?? 0);
  const more = pickTop(tally, { limit, idOf: query.idOf, accept: about.accept });
  const places = more.slice(0, about.candidates);
  const count = places.length;
  clear(count, tally.count);
  const session = query.session.slice(0, MAX_LENGTH);

  for (let rank = 0; rank < count; rank++) marks[places[rank] ?? 0] = rank + 1;
  for (const { age, list, factor } of sources) {
    const { ids, weights, support } = list;
    const isNewest = age === 0;
    const ageWeight = (ageWeights[age] ?? 0) / 15;
    for (let n = 0; n < ids.length; n++) {
      const rank = marks[(tally.table[slotOf(tally, ids[n] ?? 0)] ?? 0) - 1] ?? 0;
      if (rank === 0) continue;
      const at = (rank - 1) * CANDIDATE_COUNT;
      const byte = weights[n] ?? 0;
      const level = support?.[n] ?? 0;
      const side = isNewest ? 0 : 1;
      add(features, at + 2 + side, factor * (byte * byte));
      add(features, at + 4 + side, isNewest ? level / 15 : ageWeight * level);
      add(features, at + 6, 1);
    }
  }

  const top = tally.sums[places[0] ?? 0] || 1;
  const distinct = newest.length || 1;
  for (let rank = 0; rank < count; rank++) {
    const place = places[rank] ?? 0;
    const item = tally.items[place] ?? 0;
    const score = Math.max(0, tally.sums[place] ?? 0);
    const at = rank * CANDIDATE_COUNT;
    const root = Math.sqrt(score);
    features[at] = Math.sqrt(root);
    features[at + 1] = root;
    features[at + 2] = fourthRoot(features[at + 2] ?? 0);
    features[at + 3] = fourthRoot(features[at + 3] ?? 0);
    features[at + 6] = (features[at + 6] ?? 0) / distinct;
    const traits = about.traits.traits(item);
    features[at + 7] = (traits & 255) / 64;
    features[at + 8] = ((traits >>> 8) & 255) / 64;
    features[at + 9] = ((traits >>> 16) & 255) / 255;
    features[at + 10] = (traits >>> 24) / 255;
    features[at + 11] = Math.sqrt(score / top);
    features[at + 12] = 1 / Math.sqrt(rank + 1);
    const age = newest.indexOf(item);
    if (age >= 0) {
      isSeen[rank] = 1;
      describeSeen(features, { at: at + PAIR_COUNT, item, age, session });
    }
  }

  const length = session.length || 1;
  const newestItem = session[0] ?? -1;
  const context = [
    1 / length,
    1 / distinct,
    distinct / length,
    fourthRoot(top),
    session[1] === newestItem ? 1 : 0,
    newestItem < 0 ? 0 : (about.traits.traits(newestItem) & 255) / 64,
    Math.min(length, 20) / 10,
  ];
  return { sums, places, more, features, context, isSeen };
}

/** Fills in the features of an item of the session. */
function describeSeen(
  into: Float64Array,
  seen: {
    readonly at: number;
    readonly item: number;
    readonly age: number;
    readonly session: readonly number[];
  },
): void {
  const { at, item, age, session } = seen;
  let times = 0;
  let followed = 0;
  let preceded = 0;
  for (let n = 0; n < session.length; n++) {
    if (session[n] !== item) continue;
    times++;
    // Newest first: the next index is the view before.
    if (n + 1 < session.length && session[n + 1] === session[0]) followed++;
    if (n > 0 && session[n - 1] === session[0]) preceded++;
  }
  into[at] = Math.sqrt(Math.max(0, times - 1));
  into[at + 1 + Math.min(age, 5)] = 1;
  into[at + SEEN_COUNT - 2] = Math.sqrt(followed);
  into[at + SEEN_COUNT - 1] = Math.sqrt(preceded);
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value;
}

function fourthRoot(value: number): number {
  return Math.sqrt(Math.sqrt(Math.max(0, value)));
}
