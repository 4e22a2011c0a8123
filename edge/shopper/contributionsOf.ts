import type { ItemContribution, PairContribution } from "../relevance/Contribution.ts";
import { lookFaith } from "../relevance/lookFaith.ts";
import { LOOK_STRENGTHS } from "../relevance/lookStrengths.ts";
import type { DemandMark } from "../reports/DemandMessage.ts";
import type { ContributedAct } from "./contributedAct.ts";
import { OUTBOX_MESSAGE_BYTES, TRAIL_ITEMS, VISIT_GAP_MS } from "./limits.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { followTrail, lookedBefore, looksAt } from "./trail.ts";

/** What a contribution takes as JSON beside the ids it names, at most. */
const BYTES = 150;

/** What fits into one message. */
export interface Contributed {
  readonly pairs: PairContribution[];
  readonly items: ItemContribution[];
  readonly marks: DemandMark[];
  /** About what they take as JSON, or more. */
  bytes: number;
}

/**
 * What acts come to in the statistics: a view is paired with the items before it in the visit, a purchase's items with
 * one another and with what was viewed in the days before and not bought. `sign` makes the contributor of a text that names a pair or an item: another one each time, so that the
 * statistics can't join two of them to one shopper.
 */
export function contributionsOf(
  { trail, acts }: OutboxBody,
  sign: (text: string) => string,
): Contributed[] {
  const all: Contributed[] = [];
  let visit = trail;
  const room = (...ids: readonly string[]): Contributed => {
    // A character takes three bytes at most, or six where JSON escapes it.
    const bytes = BYTES + ids.reduce((sum, id) => sum + 6 * id.length, 0);
    const last = all.at(-1);
    const one = last && last.bytes + bytes <= OUTBOX_MESSAGE_BYTES ? last : open();
    one.bytes += bytes;
    return one;
  };
  const open = (): Contributed => {
    const one = { pairs: [], items: [], marks: [], bytes: 0 };
    all.push(one);
    return one;
  };
  const addPair = (pair: Omit<PairContribution, "contributor">): void => {
    const { relation, from, to } = pair;
    room(from, to).pairs.push({ ...pair, contributor: sign(`${relation}\n${from}\n${to}`) });
  };
  /** Pairs of looks, each less the more often one of its products was looked at. */
  const addLooks = (pair: Omit<PairContribution, "contributor" | "relation">): void => {
    const looks = Math.max(looksAt(visit, pair.from), looksAt(visit, pair.to));
    const strength = pair.strength * lookFaith(looks);
    if (strength > 0) addPair({ relation: "viewed_together", ...pair, strength });
  };
  const addItems = ([action, at, ...ids]: ContributedAct): void => {
    if (action === "search" || action === "wish") {
      for (const word of ids) {
        const contributor = sign(`${action}\n${word}`);
        room(word).marks.push({ what: action, word, at, contributor });
      }
      return;
    }
    for (const item of ids) {
      room(item).items.push({ item, action, at, contributor: sign(`${action}\n${item}`) });
    }
  };
  /** Of one shopper, pair and day the strongest stands: the pairs that views made weigh more where they led somewhere. */
  const strengthen = (ids: readonly string[], strength: number, at: number): void => {
    const seen = Math.abs(at - visit.at) > VISIT_GAP_MS ? [] : visit.ids;
    for (const to of ids) {
      const place = seen.indexOf(to);
      if (place < 0) continue;
      for (const [i, from] of seen.slice(place + 1).entries()) {
        addLooks({ from, to, distance: i + 1, strength, at });
      }
    }
  };
  for (const [action, at, ...given] of acts) {
    // Of one page only the product itself is viewed; of a huge basket the first few say enough.
    const ids = given.slice(0, action === "view" ? 1 : action === "purchase" ? TRAIL_ITEMS : 100);
    const [first = ""] = ids;
    if (action === "view") {
      const step = followTrail(visit, first, at);
      visit = step.trail;
      for (const [i, from] of step.earlier.entries()) {
        addLooks({ from, to: first, distance: i + 1, strength: 1, at });
      }
      // A visit that sees one product or two, however often, says nothing of what is popular: that is what made-up
      // shoppers do. The first two count once there is a third.
      if (step.isThird) addItems(["view", at, ...step.earlier]);
      if (step.earlier.length < 2) continue;
    }
    if (action === "cart") strengthen(ids, LOOK_STRENGTHS.cart, at);
    if (action === "purchase") {
      const strength = LOOK_STRENGTHS.purchase;
      strengthen(ids, strength, at);
      for (const [i, from] of ids.entries()) {
        for (const to of ids.slice(i + 1)) {
          addPair({ relation: "bought_together", from, to, distance: 1, strength, at });
        }
      }
      for (const [from, then] of lookedBefore(visit, at)) {
        if (ids.includes(from)) continue;
        const distance = Math.abs(at - then) > VISIT_GAP_MS ? 2 : 1;
        for (const to of ids) {
          addPair({ relation: "bought_after_viewing", from, to, distance, strength: 1, at });
        }
      }
    }
    addItems([action, at, ...ids]);
  }
  return all;
}
