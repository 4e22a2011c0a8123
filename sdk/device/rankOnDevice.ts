import type { Core } from "../Core.ts";
import { createHistory } from "../delivery/createHistory.ts";
import type { Store } from "../delivery/createStore.ts";
import { parseSaid } from "../delivery/parseSaid.ts";
import { speak } from "../speak.ts";
import type { Decision, DecisionItem } from "../wire/messages.ts";
import type { NeighboursAnswer } from "../wire/neighbours.ts";
import type { parseSlotsAnswer } from "../wire/parseSlotsAnswer.ts";
import type { ReasonWords } from "../wire/ReasonWords.ts";
import { words as english } from "../wire/reasonWords/en.ts";
import { deviceFacts } from "./deviceFacts.ts";
import { fetchNeighbours } from "./fetchNeighbours.ts";
import { proposeOnDevice } from "./proposeOnDevice.ts";
import type { RankerModule } from "./RankerModule.ts";
import { reasonLoaders } from "./reasonLoaders.ts";

interface Parts {
  readonly rank: RankerModule;
  /** Reads cards with the care that a slot's items are read with. */
  readonly parse: typeof parseSlotsAnswer;
  readonly core: Core;
  readonly decisions: Decision[];
  /** Items that other slots of the page show already. */
  readonly beside?: readonly string[] | undefined;
  readonly store: Store;
  /** Items that count as if they had been forgotten. */
  readonly without?: readonly string[];
}

export type RankOnDevice = (parts: Parts) => Promise<Decision[]>;

/** Sources whose lists are used, as at the edge. */
const SOURCES_MAX = 10;

/** Puts into this shopper's order what the edge chose for everyone. The history stays where it is. */
export const rankOnDevice: RankOnDevice = async (parts) => {
  const { rank, parse, core, decisions, store, without = [] } = parts;
  const device = createHistory(store);
  const page = core.page();
  const events = (await device.list()).filter(
    ({ items = [] }) => !items.some(({ item_id }) => without.includes(item_id)),
  );
  const facts = deviceFacts(events, parseSaid(await device.said()));
  const recent = [...facts.recent.keys()];
  const sources = new Set([...recent.slice(0, SOURCES_MAX), ...facts.cart.slice(0, SOURCES_MAX)]);
  if (page.item_id) sources.add(page.item_id);
  const answers: NeighboursAnswer[] = [];
  for (const found of await Promise.all(
    [...sources].map((id) => fetchNeighbours(core, device, id)),
  )) {
    if (found) answers.push(found);
  }
  const reasons = await speak<ReasonWords>(core.settings.language, english, reasonLoaders);
  const cards = cardsOf(answers, parse);
  const facets = facetsOf(answers);
  const taken = new Set(parts.beside);
  return decisions.map((decision) => {
    const limit = decision.items.length || 8;
    const wanted = decision.wanted ?? decision.strategy;
    const scene = { reasons, rank, page, facts, answers, cards, facets, taken };
    const proposed = proposeOnDevice(wanted, scene, limit);
    if (!proposed.length) return decision;
    for (const { item_id } of proposed) taken.add(item_id);
    // What was looked at makes a short row; any other is filled up with what the edge chose for everyone.
    const rest = decision.items.filter(
      ({ item_id, category = "" }) =>
        wanted !== "recently_viewed" &&
        !taken.has(item_id) &&
        !facts.muted.has(item_id) &&
        !facts.mutedCategories.has(category) &&
        !facts.purchased.has(item_id),
    );
    const items = [...proposed, ...rest].slice(0, limit);
    for (const { item_id } of items) taken.add(item_id);
    return { ...decision, strategy: wanted, personalised: true, items };
  });
};

function facetsOf(answers: readonly NeighboursAnswer[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { facets } of answers) {
    for (const [id, some] of Object.entries(facets ?? {})) {
      if (Array.isArray(some)) found.set(id, some.map(String));
    }
  }
  return found;
}

/** Cards by id, read as those of a slot's answer are. */
function cardsOf(
  answers: readonly NeighboursAnswer[],
  parse: Parts["parse"],
): Map<string, DecisionItem> {
  const cards = new Map<string, DecisionItem>();
  for (const { cards: items = [] } of answers) {
    // The edge sends a cover of up to fifty neighbours: as many as one slot may have.
    const parsed = parse({
      decisions: split(items).map((items) => ({ slot: "s", items })),
    });
    if (!parsed.ok) continue;
    for (const { items: read } of parsed.value.decisions) {
      for (const item of read) cards.set(item.item_id, item);
    }
  }
  return cards;
}

function split(items: readonly unknown[]): unknown[][] {
  const parts: unknown[][] = [];
  for (let at = 0; at < items.length; at += 50) parts.push(items.slice(at, at + 50));
  return parts;
}
