import fc from "fast-check";
import { expect, it } from "vitest";
import { buildLists } from "../../relevance/build/buildLists.ts";
import { VIEW_CONSTANTS } from "../../relevance/build/constants.ts";
import { readLists } from "../../relevance/build/PackedLists.ts";
import { createPairColumns } from "../../relevance/build/PairColumns.ts";
import { packSessions } from "../../relevance/build/Sessions.ts";
import type { ContributedAct } from "../../shopper/contributedAct.ts";
import { contributionsOf } from "../../shopper/contributionsOf.ts";
import { type Act, createActs } from "../log/Acts.ts";
import { sessionise } from "../log/sessionise.ts";
import { viewersOf } from "../log/viewersOf.ts";
import { listBlocks } from "./listBlocks.ts";

const ITEMS = 8;
const K = 2;
const constants = { ...VIEW_CONSTANTS, hopWeight: 0, minSupport: K };

interface Visit {
  readonly views: readonly number[];
  readonly carted: number | null;
  readonly bought: number | null;
}

function actsOf({ views, carted, bought }: Visit): { act: Act; item: number }[] {
  const acts = views.map((item) => ({ act: "view" as const, item }));
  return [
    ...acts,
    ...(carted === null ? [] : [{ act: "cart" as const, item: carted }]),
    ...(bought === null ? [] : [{ act: "purchase" as const, item: bought }]),
  ];
}

/** What shards and Publisher make of it. */
function live(visits: readonly Visit[]) {
  const people = new Map<string, Map<string, number>>();
  const viewers = Array.from({ length: ITEMS }, () => new Set<string>());
  visits.forEach((visit, shopper) => {
    const acts = actsOf(visit).map(
      ({ act, item }, at): ContributedAct => [act, at * 1_000, String(item)],
    );
    const sign = (text: string): string => `${shopper} ${text}`;
    for (const part of contributionsOf({ trail: { ids: [], at: 0 }, acts }, sign)) {
      for (const { action, item, contributor } of part.items) {
        if (action === "view") viewers[Number(item)]?.add(contributor);
      }
      for (const { relation, from, to, strength, distance, contributor } of part.pairs) {
        if (relation !== "viewed_together") continue;
        const pair = people.get(`${from} ${to}`) ?? new Map<string, number>();
        people.set(`${from} ${to}`, pair);
        const weight = strength * Math.exp(-0.4 * (distance - 1));
        pair.set(contributor, Math.max(weight, pair.get(contributor) ?? 0));
      }
    }
  });
  const pairs = createPairColumns(1_000);
  for (const [key, pair] of people) {
    const [from = 0, to = 0] = key.split(" ").map(Number);
    const weight = [...pair.values()].reduce((sum, one) => sum + one, 0);
    pairs.add({ from, to, weight, support: pair.size });
  }
  const seen = Uint32Array.from(viewers, ({ size }) => size);
  const input = { sessions: packSessions([]), itemCount: ITEMS, constants };
  return { viewers: seen, lists: buildLists(input, { pairs: pairs.finish(), viewers: seen }) };
}

const visit = fc.record({
  views: fc.uniqueArray(fc.nat(ITEMS - 1), { minLength: 2, maxLength: 5 }),
  carted: fc.option(fc.nat(ITEMS - 1)),
  bought: fc.option(fc.nat(ITEMS - 1)),
});

it("makes of a log what the edge makes of the same looks, carts and purchases", () => {
  fc.assert(
    fc.property(fc.array(visit, { minLength: 1, maxLength: 40 }), (visits) => {
      // Who goes one way and who goes back are people of both ways in a log; live counts each way by itself.
      const oneWay = visits.map((one) => ({ ...one, views: one.views.toSorted((a, b) => a - b) }));
      const acts = createActs();
      oneWay.forEach((one, shopper) => {
        actsOf(one).forEach((act, at) => {
          acts.add({ ...act, shopper, at: at * 1_000 });
        });
      });
      const sessions = sessionise(acts.finish(oneWay.length), (item) => item);
      const viewers = viewersOf(sessions, ITEMS);
      const expected = live(oneWay);
      expect(viewers).toEqual(expected.viewers);
      const given = { constants: { ...constants, halfLifeDays: 30 }, itemCount: ITEMS, k: K };
      const [built] = listBlocks({ ...given, sessions, viewers }, () => {});
      for (let item = 0; item < ITEMS; item++) {
        const weigh = (lists: typeof built) => {
          const list = lists && readLists(lists).list(item);
          const row: number[] = Array(ITEMS).fill(0);
          Array.from(list?.ids ?? []).forEach((id, n) => {
            row[id] = (list?.scale ?? 0) * ((list?.weights[n] ?? 0) / 255) ** 2;
          });
          return row;
        };
        const row = weigh(expected.lists);
        weigh(built).forEach((weight, id) => {
          expect(weight).toBeCloseTo(row[id] ?? 0, 3);
        });
      }
    }),
  );
});
