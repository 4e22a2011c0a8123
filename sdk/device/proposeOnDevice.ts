import { depthFor } from "../rank/depthFor.ts";
import type { Term } from "../rank/Ranked.ts";
import { tasteTerms } from "../rank/tasteTerms.ts";
import type { Spoken } from "../speak.ts";
import type { DecisionItem, SlotsPage } from "../wire/messages.ts";
import type { NeighboursAnswer, Relation } from "../wire/neighbours.ts";
import type { ReasonWords } from "../wire/ReasonWords.ts";
import type { Reason } from "../wire/reasons.ts";
import type { DeviceFacts } from "./deviceFacts.ts";
import { deviceReason } from "./deviceReason.ts";
import type { RankerModule } from "./RankerModule.ts";
import { tasteHere } from "./tasteHere.ts";

export interface DeviceScene {
  /** Reasons in the page's language. */
  readonly reasons: Spoken<ReasonWords>;
  readonly rank: RankerModule;
  readonly page: SlotsPage;
  readonly facts: DeviceFacts;
  readonly answers: readonly NeighboursAnswer[];
  readonly cards: ReadonlyMap<string, DecisionItem>;
  /** What each item is, as taste knows it. */
  readonly facets: ReadonlyMap<string, readonly string[]>;
  /** Shown in slots before this one. */
  readonly taken: ReadonlySet<string>;
}

interface Source {
  readonly relation: Relation;
  readonly share: number;
  readonly from: readonly string[];
}

const DAY_MS = 86_400_000;

/** Items for a slot's strategy by what this device knows; none where the edge's choice is as good. */
export function proposeOnDevice(
  strategy: string,
  scene: DeviceScene,
  limit: number,
): DecisionItem[] {
  const { page, facts } = scene;
  const recent = [...facts.recent.keys()];
  if (strategy === "recently_viewed") return looked(scene, limit);
  if (strategy === "for_you") {
    const from = page.item_id ? [page.item_id, ...recent] : recent;
    // The edge's own shares, in the order of the first tier (docs/ranking.md).
    const { FOR_YOU_SHARES } = scene.rank;
    return related(
      scene,
      limit,
      [
        { relation: "viewed_together", share: FOR_YOU_SHARES.viewed_together, from },
        { relation: "bought_together", share: FOR_YOU_SHARES.bought_together, from },
        { relation: "bought_together", share: FOR_YOU_SHARES.bought_with_cart, from: facts.cart },
        { relation: "similar", share: FOR_YOU_SHARES.similar, from },
      ],
      facts.recent,
    );
  }
  const relation = RELATED.find((one) => one === strategy);
  // Beside a product or a cart the page says all there is to say, and the edge has heard that.
  if (!relation || page.item_id || page.cart?.length) return [];
  // Where it has too little, what is akin fills up, as at the edge.
  const items: DecisionItem[] = [];
  const taken = new Set(scene.taken);
  for (const akin of [relation, ...RELATED.filter((one) => one !== relation)]) {
    const sources = [{ relation: akin, share: 1, from: recent }];
    for (const item of related({ ...scene, taken }, limit - items.length, sources)) {
      items.push(item);
      taken.add(item.item_id);
    }
  }
  return items;
}

const RELATED = ["viewed_together", "bought_together", "similar"] as const;

/** The card of an item that may stand here. */
function shownCard(scene: DeviceScene, id: string): DecisionItem | null {
  const { facts, cards, taken, page } = scene;
  const card = cards.get(id);
  return card?.availability === "in_stock" &&
    !facts.muted.has(id) &&
    !facts.mutedCategories.has(card.category ?? "") &&
    !facts.purchased.has(id) &&
    !taken.has(id) &&
    id !== page.item_id
    ? card
    : null;
}

function looked(scene: DeviceScene, limit: number): DecisionItem[] {
  const { facts } = scene;
  const items: DecisionItem[] = [];
  const today = Math.floor(Date.now() / DAY_MS);
  for (const [id, at] of facts.recent) {
    const card = shownCard(scene, id);
    if (!card || items.length >= limit) continue;
    const inCart = facts.cart.includes(id);
    const text = deviceReason(scene.reasons, inCart ? "left_in_cart" : "recently_viewed", {
      daysAgo: today - Math.floor(at / DAY_MS),
    });
    items.push({ ...card, reason: { code: inCart ? "left_in_cart" : "recently_viewed", text } });
  }
  return items;
}

function related(
  scene: DeviceScene,
  limit: number,
  sources: readonly Source[],
  /** For the shopper's own row: what was looked at already does not come again, and interests weigh. */
  seen?: ReadonlyMap<string, number>,
): DecisionItem[] {
  const { facts, answers, cards } = scene;
  const { AGE_WEIGHTS, interestFactor, listsFromNeighbours, orderByTaste, rankSession } =
    scene.rank;
  const index = listsFromNeighbours(answers);
  const unitOf = (relation: Relation): number => {
    for (const answer of answers) {
      const unit = answer.relations.find((one) => one.relation === relation)?.unit;
      if (unit) return unit;
    }
    return 1;
  };
  const ranked = rankSession({
    session: [],
    relations: sources
      .filter(({ from }) => from.length)
      .map(({ relation, share, from }) => ({
        relation,
        lists: index.lists(relation),
        weight: share / unitOf(relation),
        session: from.map(index.itemOf),
      })),
    ageWeights: AGE_WEIGHTS,
    repeatWeight: 0,
    idOf: index.idOf,
    limit: seen ? depthFor(limit) : limit,
    ...(seen && {
      boost: (item) => interestFactor(cards.get(index.idOf(item))?.category, facts.weights),
    }),
    accept(item) {
      const id = index.idOf(item);
      return !!shownCard(scene, id) && !seen?.has(id) && !facts.cart.includes(id);
    },
  });
  const { taste, itemOf } = tasteHere(scene, seen !== undefined);
  const tastableOf = (n: number) => itemOf(index.idOf(ranked[n]?.item ?? 0));
  const { order } = orderByTaste(
    ranked.map(({ score }) => score),
    taste,
    tastableOf,
  );
  return order.slice(0, limit).flatMap((n) => {
    const { item = 0, terms = [] } = ranked[n] ?? {};
    const card = cards.get(index.idOf(item));
    const added = tasteTerms(taste, tastableOf(n));
    const reason = card && reasonHere(scene, { terms, added }, index.idOf);
    return reason ? [{ ...card, reason }] : [];
  });
}

/** The strongest term of all, if it is a taste that has a name; else the pair that led here. */
function reasonHere(
  { rank, facts, cards, reasons }: DeviceScene,
  { terms, added }: { terms: readonly Term[]; added: readonly Term[] },
  idOf: (item: number) => string,
): Reason | undefined {
  const own = Math.max(0, ...terms.map(({ value }) => value));
  const [liked] = added
    .filter(({ source, value }) => value > own && /^[cb]/.test(String(source)))
    .sort((a, b) => b.value - a.value);
  if (liked) {
    const facet = String(liked.source);
    const because = facet.slice(1);
    const name = because.split(" > ").at(-1) ?? "";
    const code = facet.startsWith("b") ? "brand" : "interest";
    return { code: "interest", because, text: deviceReason(reasons, code, { name }) };
  }
  const { term, isIndirect = false } = rank.reasonTerm({ terms }) ?? {};
  const code = RELATED.find((one) => one === term?.relation);
  if (!code || typeof term?.source !== "number") return undefined;
  const because = idOf(term.source);
  const name = cards.get(because)?.title ?? "";
  const isInCart = facts.cart.includes(because);
  return { code, because, text: deviceReason(reasons, code, { name, isInCart, isIndirect }) };
}
