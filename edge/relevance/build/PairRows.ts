import { lookFaith } from "../lookFaith.ts";
import type { BuildConstants } from "./constants.ts";
import { indexBy } from "./indexBy.ts";
import { looksInSessions } from "./looksInSessions.ts";
import type { PairCounts } from "./PairCounts.ts";
import type { Row } from "./Row.ts";
import type { Sessions } from "./Sessions.ts";
import { createStrongestVisits } from "./StrongestVisits.ts";

/** The decays of one of the two kinds of rows: the lists themselves (first hop) or the smoother (second hop). */
export interface PairDecay {
  readonly distanceDecay: number;
  readonly recencyPower: number;
  /** Of a pair's weight, what the later item's row gets. */
  readonly backward: number;
}

/** Raw pair weights, a row at a time: memory does not grow with the number of pairs. */
export interface PairRows {
  /** Adds the row of an item; `row` must be clear. */
  addRow(item: number, row: Row): void;
  /** Takes pairs without enough contributors out of the item's row that was added last. */
  dropUnsupported(item: number, row: Row): void;
  /** Different contributors behind a pair of the row that was added last; never more than there were. */
  readonly support: Uint32Array;
  /** Sums of all rows and columns of raw weights. */
  sums(): { readonly rows: Float64Array; readonly columns: Float64Array };
}

/** What the rows are made of. */
export interface PairInput {
  readonly sessions: Sessions;
  readonly pairs: PairCounts;
  readonly itemCount: number;
  readonly constants: BuildConstants;
  /** Where it is given, of one contributor's visits only the one that says most counts for a pair. */
  readonly viewers?: Uint32Array;
}

/** Of the shoppers behind an item, the part that counts beside any one other. */
const VIEWERS_SHARE = 0.25;
/** So few prove nothing either way. */
const FEW = 5;

export function createPairRows(input: PairInput, decay: PairDecay): PairRows {
  const { sessions, pairs, itemCount, constants } = input;
  const { items, starts, strengths, looks = looksInSessions(sessions) } = sessions;
  const { maxDistance, minSupport } = constants;
  const sessionCount = starts.length - 1;
  const fade = new Float64Array(maxDistance + 1);
  for (let d = 1; d <= maxDistance; d++) fade[d] = Math.exp(-decay.distanceDecay * (d - 1));

  const weightOf = new Float64Array(sessionCount);
  const sessionOf = new Uint32Array(items.length);
  for (let s = 0; s < sessionCount; s++) {
    const start = starts[s] as number;
    const end = starts[s + 1] as number;
    const age = (sessionCount - 1 - s) / (constants.recencySpan * sessionCount);
    const recency = (sessions.recency?.[s] ?? Math.exp(-age)) ** decay.recencyPower;
    weightOf[s] = recency / Math.max(1, end - start) ** constants.lengthPower;
    sessionOf.fill(s, start, end);
  }

  const index = indexBy(items, itemCount, contributorOrder(sessions));
  const pairsFrom = indexBy(pairs.from, itemCount);
  const pairsTo = indexBy(pairs.to, itemCount);
  const isBoth = decay.backward > 0;
  const support = new Uint32Array(itemCount);
  // The contributor last seen for a pair of this row, plus 1.
  const seen = new Float64Array(itemCount);
  let supported: Uint32Array = new Uint32Array(0);
  const isOfPeople = input.viewers !== undefined && sessions.contributors !== undefined;
  const strongest = isOfPeople ? createStrongestVisits(itemCount) : null;

  /** What the pair of two places of one session adds, `later` being the later one. */
  const pairWeight = (session: number, later: number, distance: number): number => {
    const strength = strengths?.[later] ?? 1;
    const seen = Math.max(looks[later] as number, looks[later - distance] as number);
    const told = seen > 1 ? strength * lookFaith(seen) : strength;
    return (weightOf[session] as number) * (fade[distance] as number) * told;
  };

  function addRow(item: number, row: Row): void {
    for (const neighbour of supported) {
      support[neighbour] = 0;
      seen[neighbour] = 0;
    }
    for (let n = index.starts[item] as number; n < (index.starts[item + 1] as number); n++) {
      const place = index.places[n] as number;
      const session = sessionOf[place] as number;
      const start = Math.max(starts[session] as number, place - maxDistance);
      const end = Math.min(starts[session + 1] as number, place + maxDistance + 1);
      for (let other = start; other < end; other++) {
        const neighbour = items[other] as number;
        const isLater = other > place;
        if (neighbour === item || !(isLater || isBoth)) continue;
        const distance = isLater ? other - place : place - other;
        const weight = pairWeight(session, isLater ? other : place, distance);
        if (weight === 0) continue;
        const added = isLater ? weight : weight * decay.backward;
        const contributor = (sessions.contributors?.[session] ?? session) + 1;
        if (seen[neighbour] !== contributor) {
          seen[neighbour] = contributor;
          support[neighbour] = (support[neighbour] as number) + 1;
          strongest?.begin(neighbour);
        }
        row.add(neighbour, strongest ? strongest.gain(neighbour, session, added) : added);
      }
    }
    for (
      let n = pairsFrom.starts[item] as number;
      n < (pairsFrom.starts[item + 1] as number);
      n++
    ) {
      addCounted(pairsFrom.places[n] as number, pairs.to, 1, row);
    }
    // One that holds in one direction has nobody behind it in the other.
    const end = isBoth ? (pairsTo.starts[item + 1] as number) : 0;
    for (let n = pairsTo.starts[item] as number; n < end; n++) {
      addCounted(pairsTo.places[n] as number, pairs.from, decay.backward, row);
    }
    supported = row.touched.slice(0, row.count());
    if (input.viewers) holdBack(item, input.viewers, row);
  }

  /** Visits to two products are what made-up shoppers make: beyond a few they count only as others confirm them. */
  function holdBack(item: number, viewers: Uint32Array, row: Row): void {
    for (const neighbour of supported) {
      const confirmed = Math.min(viewers[item] as number, viewers[neighbour] as number);
      const most = Math.max(FEW, minSupport, VIEWERS_SHARE * confirmed);
      const people = support[neighbour] as number;
      if (people > most) row.sums[neighbour] = ((row.sums[neighbour] as number) * most) / people;
    }
  }

  function addCounted(pair: number, others: Uint32Array, factor: number, row: Row): void {
    const neighbour = others[pair] as number;
    row.add(neighbour, factor * (pairs.weights[pair] as number));
    // The same people may stand behind both directions and the sessions: a sum could count someone twice.
    support[neighbour] = Math.max(support[neighbour] as number, pairs.support[pair] as number);
  }

  function dropUnsupported(item: number, row: Row): void {
    row.sums[item] = 0;
    for (let n = 0; n < row.count(); n++) {
      const neighbour = row.touched[n] as number;
      if ((support[neighbour] as number) < minSupport) row.sums[neighbour] = 0;
    }
  }

  function sums() {
    const rows = new Float64Array(itemCount);
    const columns = new Float64Array(itemCount);
    const add = (from: number, to: number, weight: number): void => {
      rows[from] = (rows[from] as number) + weight;
      columns[to] = (columns[to] as number) + weight;
      rows[to] = (rows[to] as number) + weight * decay.backward;
      columns[from] = (columns[from] as number) + weight * decay.backward;
    };
    for (let s = 0; s < sessionCount; s++) {
      const end = starts[s + 1] as number;
      for (let a = starts[s] as number; a < end; a++) {
        const from = items[a] as number;
        for (let b = a + 1; b < Math.min(end, a + maxDistance + 1); b++) {
          const to = items[b] as number;
          if (from !== to) add(from, to, pairWeight(s, b, b - a));
        }
      }
    }
    for (let pair = 0; pair < pairs.from.length; pair++) {
      const from = pairs.from[pair] as number;
      const to = pairs.to[pair] as number;
      if (from !== to) add(from, to, pairs.weights[pair] as number);
    }
    return { rows, columns };
  }

  return { addRow, dropUnsupported, support, sums };
}

/** Places of `items` so that one contributor's sessions stand together: distinct ones can then be counted in passing. */
function contributorOrder({ items, starts, contributors }: Sessions): Uint32Array | undefined {
  if (!contributors) return undefined;
  const sessions = Uint32Array.from(contributors.keys());
  sessions.sort((a, b) => (contributors[a] as number) - (contributors[b] as number) || a - b);
  const order = new Uint32Array(items.length);
  let end = 0;
  for (const session of sessions) {
    for (let place = starts[session] as number; place < (starts[session + 1] as number); place++) {
      order[end++] = place;
    }
  }
  return order;
}
