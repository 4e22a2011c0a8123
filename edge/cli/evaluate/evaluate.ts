import {
  type Anew,
  createOrderAnew,
  DEFAULT_RERANK_WEIGHTS,
  FOR_YOU_SHARES,
  type RelatedLists,
} from "../../../sdk/rank/index.ts";
import { basketSessions } from "../../relevance/build/basketSessions.ts";
import { buildLists } from "../../relevance/build/buildLists.ts";
import { buildTraits } from "../../relevance/build/buildTraits.ts";
import { faded } from "../../relevance/build/faded.ts";
import { indexCards } from "../../relevance/build/indexCards.ts";
import { type PackedLists, readLists } from "../../relevance/build/PackedLists.ts";
import { similarLists } from "../../relevance/build/similarLists.ts";
import { tokensOf } from "../../relevance/build/tokensOf.ts";
import { middleScale } from "../../relevance/publish/middleScale.ts";
import { tastableOf } from "../../slots/tastableOf.ts";
import { orderItems } from "../build/orderItems.ts";
import type { Command } from "../Command.ts";
import { readCatalogue } from "../catalogue/readCatalogue.ts";
import { readConstants } from "../constants/readConstants.ts";
import { InputError } from "../InputError.ts";
import type { Option } from "../input/Option.ts";
import { tableOf } from "../input/tableOf.ts";
import { demandOf } from "../log/demandOf.ts";
import { logBefore } from "../log/logBefore.ts";
import { readLog } from "../log/readLog.ts";
import { sliceSessions } from "../log/sliceSessions.ts";
import { fillRow } from "./fillRow.ts";
import { parseTitle } from "./parseTitle.ts";
import { createRowScores, type Scores } from "./RowScores.ts";
import { situationsOf } from "./situationsOf.ts";

const OPTIONS: readonly Option[] = [
  {
    name: "orders",
    value: "F",
    kind: "input",
    isRequired: true,
    help: "orders, NDJSON or gzip, or a folder of such files; - reads standard input",
  },
  {
    name: "catalogue",
    value: "F",
    kind: "file",
    help: "product feed: titles are enough; taste knows categories, brands, prices, colours, sizes",
  },
  { name: "k", value: "N", kind: "count", help: "shoppers behind a pair that is published (5)" },
  { name: "constants", value: "F", kind: "file", help: "what candour tune wrote" },
];

const HELD_OUT = 0.1;
const ROW_ITEMS = 8;

/** `candour evaluate`: what each kind of slot would have shown before the latest orders, against what is popular. */
export const evaluate: Command = {
  about:
    "Measures, on the latest tenth of a shop's own orders, what each kind of slot would have shown.",
  options: OPTIONS,
  async run(values, { progress, print }) {
    const k = Number(values.get("k") ?? 5);
    const constants = readConstants(values.get("constants")).bought_together;
    const feed = values.get("catalogue");
    const titles = feed === undefined ? null : await readCatalogue(feed, parseTitle, progress);
    const log = await readLog({ orders: values.get("orders") }, progress);

    const splitAt = splitOf(log.baskets.at);
    const demand = demandOf(logBefore(log, splitAt));
    const { ids, handleOf } = orderItems(log.ids, demand, titles ? [...titles.keys()] : undefined);
    const itemCount = ids.length;
    const baskets = basketSessions(log.baskets, handleOf);
    const split = baskets.at.findIndex((at) => at >= splitAt);
    const training = sliceSessions(baskets, 0, split);
    progress.say(
      `lists from ${split} orders, measured on the ${baskets.at.length - split} after them`,
    );

    const { halfLifeDays, ...rest } = constants;
    const bought = buildLists({
      sessions: faded(training, halfLifeDays),
      itemCount,
      constants: { ...rest, minSupport: k },
    });
    const cards = ids.map((id) => titles?.get(id) ?? { title: "" });
    const [similar] = titles ? similarLists(indexCards(cards), cards.length) : [];
    const stats = new Map(log.ids.map((id, number) => [id, demand[number]]));
    const popular = ids
      .map((id, item) => ({
        item,
        now: stats.get(id)?.now ?? 0,
        shoppers: stats.get(id)?.shoppers ?? 0,
      }))
      .filter(({ shoppers }) => shoppers >= k)
      .sort((a, b) => b.now - a.now || a.item - b.item)
      .map(({ item }) => item);

    const orderedIn = new Uint32Array(itemCount);
    for (const item of training.items) orderedIn[item] = (orderedIn[item] ?? 0) + 1;
    const words =
      titles &&
      cards.map((card) => {
        const category = "category" in card && card.category ? [`category ${card.category}`] : [];
        return new Set([...tokensOf(card.title), ...category]);
      });
    const traits = buildTraits(training, itemCount);
    const anew = {
      relation: "bought_together",
      orderAnew: createOrderAnew(DEFAULT_RERANK_WEIGHTS),
      traits: { traits: (item: number) => traits[item] ?? 0 },
      // What a row must not show, the situation says.
      showsSeen: true,
    } as const;
    const facets = ids.map((id) => {
      const { category, brand, ...rest } = titles?.get(id) ?? { price: 0 };
      return tastableOf({ ...rest, ...(category && { category }), ...(brand && { brand }) }).facets;
    });
    const scored = { itemCount, orderCount: split, orderedIn, words };
    const idOf = (item: number): string => ids[item] ?? "";
    const measure = (
      situations: Parameters<typeof fillRow>[0][],
      {
        relations,
        again,
        isTasted = false,
      }: {
        relations: readonly Omit<RelatedLists, "from">[];
        again?: Anew | undefined;
        isTasted?: boolean;
      },
    ): Scores => {
      const scores = createRowScores(scored);
      for (const situation of situations) {
        scores.add(
          situation,
          fillRow(situation, {
            ...{ relations, anew: again, popular, idOf, limit: ROW_ITEMS },
            ...(isTasted && { facetsOf: (item: number) => facets[item] ?? [] }),
          }),
        );
      }
      return scores.finish();
    };

    const together = [weighed("bought_together", bought, 1)];
    const forYou = [
      { ...weighed("bought_together", bought, FOR_YOU_SHARES.bought_together), isVisit: true },
      ...(similar ? [weighed("similar", similar, FOR_YOU_SHARES.similar)] : []),
    ];
    const { home, homeNew, product, cart } = situationsOf(baskets, split);
    // As live: on baskets alone a row is ranked anew only where it may show again what the shopper knows.
    const slots = [
      { slot: "home", strategy: "for_you", situations: home, relations: forYou, again: anew },
      { slot: "home, new to them", strategy: "for_you", situations: homeNew, relations: forYou },
      { slot: "product", strategy: "bought_together", situations: product, relations: together },
      { slot: "cart", strategy: "bought_together", situations: cart, relations: together },
    ].map(({ slot, strategy, situations, relations, again }) => {
      progress.say(`${slot}: ${situations.length} rows`);
      const own = [...situations];
      const isTasted = strategy === "for_you";
      return {
        ...{ slot, strategy, lists: measure(own, { relations, again, isTasted }) },
        ...(isTasted && { untasted: measure(own, { relations, again }) }),
        popular: measure(own, { relations: [] }),
      };
    });

    for (const line of tableOf([HEADER, ...slots.flatMap(rowsOf)])) print(line);
    print("");
    for (const { slot, lists, popular: base } of slots) {
      if (lists.rows > 0 && lists.hit_rate <= base.hit_rate) {
        print(`${slot}: what is popular does as well as the lists or better.`);
      }
    }
    print(
      JSON.stringify({
        orders: split,
        held_out: baskets.at.length - split,
        items: itemCount,
        k,
        row: ROW_ITEMS,
        slots,
      }),
    );
  },
};

/** The moment from which on orders are held out: the first of the latest tenth. */
function splitOf(at: Float64Array): number {
  const sorted = at.toSorted();
  const first = sorted[0] ?? 0;
  const split = sorted[Math.floor(sorted.length * (1 - HELD_OUT))] ?? first;
  if (split > first) return split;
  throw new InputError("too few orders, or all of one moment: there is nothing to hold out");
}

function weighed(relation: string, packed: PackedLists, share: number): Omit<RelatedLists, "from"> {
  return { relation, lists: readLists(packed), share, unit: middleScale(packed.scales) };
}

const HEADER = [
  "slot",
  "shown",
  "rows",
  "hit rate@8",
  "MRR@8",
  "coverage",
  "novelty",
  "diversity",
  "from lists",
];

function rowsOf(measured: {
  slot: string;
  strategy: string;
  lists: Scores;
  /** Without what taste and habits add, where they do. */
  untasted?: Scores;
  popular: Scores;
}): string[][] {
  const row = (slot: string, shown: string, scores: Scores): string[] => [
    slot,
    shown,
    String(scores.rows),
    ...[scores.hit_rate, scores.mrr, scores.coverage, scores.novelty].map((n) => n.toFixed(2)),
    scores.diversity?.toFixed(2) ?? "-",
    scores.from_lists.toFixed(1),
  ];
  return [
    row(measured.slot, measured.strategy, measured.lists),
    ...(measured.untasted ? [row("", "without taste", measured.untasted)] : []),
    row("", "popular", measured.popular),
  ];
}
