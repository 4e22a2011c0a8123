import fc from "fast-check";
import { expect, it } from "vitest";
import { buildListBlocks, buildLists } from "./buildLists.ts";
import {
  AFTER_CONSTANTS,
  BASKET_CONSTANTS,
  type BuildConstants,
  VIEW_CONSTANTS,
} from "./constants.ts";
import { type PackedLists, readLists } from "./PackedLists.ts";
import { packSessions } from "./Sessions.ts";

const ITEMS = 12;
const manySessions = fc.array(fc.array(fc.nat(ITEMS - 1), { maxLength: 9 }), { maxLength: 30 });
const open: BuildConstants = { ...VIEW_CONSTANTS, minSupport: 1 };

/**
 * The formulas of docs/ranking.md, word by word, on matrices. `isTied` where a list was cut between equals: which of them
 * stays is then decided by the order in which fractions were summed up.
 */
function reference(
  sessions: readonly number[][],
  constants: BuildConstants,
): { rows: number[][]; isTied: boolean } {
  let isTied = false;
  const zeros = (): number[][] => Array.from({ length: ITEMS }, () => Array(ITEMS).fill(0));
  const pairs = (decay: number, power: number, backward: number): number[][] => {
    const sums = zeros();
    sessions.forEach((session, t) => {
      const age = (sessions.length - 1 - t) / (constants.recencySpan * sessions.length);
      /** Looks at a product up to a place; what follows itself is a reload. */
      const looks = (place: number): number =>
        session.filter(
          (item, n) => n <= place && item === session[place] && item !== session[n - 1],
        ).length;
      session.forEach((from, a) => {
        session.forEach((to, b) => {
          const d = b - a;
          if (d < 1 || d > constants.maxDistance || from === to) return;
          const length = session.length ** constants.lengthPower;
          const faith = [1, 1 / 2, 1 / 4][Math.max(looks(a), looks(b)) - 1] ?? 0;
          const weight = (faith * Math.exp(-decay * (d - 1)) * Math.exp(-age) ** power) / length;
          (sums[from] as number[])[to] = (sums[from]?.[to] ?? 0) + weight;
          (sums[to] as number[])[from] = (sums[to]?.[from] ?? 0) + weight * backward;
        });
      });
    });
    return sums;
  };
  const top = (row: readonly number[], limit: number): number[] => {
    const order = row.map((weight, item) => ({ weight, item })).filter((entry) => entry.weight > 0);
    order.sort((x, y) => y.weight - x.weight || x.item - y.item);
    const [last, next] = [order[limit - 1], order[limit]];
    if (last && next && last.weight - next.weight < last.weight * 1e-9) isTied = true;
    const kept = new Set(order.slice(0, limit).map((entry) => entry.item));
    return row.map((weight, item) => (kept.has(item) ? weight : 0));
  };
  const sum = (values: readonly number[]): number => values.reduce((x, y) => x + y, 0);
  const raw = pairs(constants.distanceDecay, 1, constants.backward);
  const columns = raw.map((_, to) => sum(raw.map((row) => row[to] ?? 0)));
  const first = raw.map((row) =>
    row.map(
      (weight, to) =>
        weight /
        ((sum(row) + constants.damping) ** constants.rowPower *
          ((columns[to] ?? 0) + constants.damping) ** constants.columnPower),
    ),
  );
  const near = pairs(constants.hopDistanceDecay, constants.hopRecencyPower, 1);
  const shares = near.map((row) => {
    const held = row.map((weight, to) =>
      weight > 0 ? weight / sum(near[to] ?? []) ** constants.hopColumnPower : 0,
    );
    const best = top(held, constants.hopWidth);
    return best.map((weight) => weight / (sum(best) || 1));
  });
  const rows = first.map((row, item) => {
    const through = top(row, constants.hopWidth);
    const both = row.map((weight, to) => {
      const hop = sum(through.map((part, via) => part * (shares[via]?.[to] ?? 0)));
      return to === item ? 0 : weight + constants.hopWeight * hop;
    });
    return top(both, constants.neighbours);
  });
  return { rows, isTied };
}

function weightsOf(packed: PackedLists, item: number): number[] {
  const row: number[] = Array(ITEMS).fill(0);
  const list = readLists(packed).list(item);
  if (list) {
    Array.from(list.ids).forEach((id, n) => {
      row[id] = list.scale * ((list.weights[n] ?? 0) / 255) ** 2;
    });
  }
  return row;
}

it("builds what the formulas say, to the packing's precision", () => {
  const some = [
    ...[open, { ...open, hopWidth: 3 }],
    ...[BASKET_CONSTANTS, AFTER_CONSTANTS].map((one) => ({ ...one, minSupport: 1 })),
  ];
  fc.assert(
    fc.property(manySessions, fc.constantFrom(...some), (sessions, constants) => {
      const built = buildLists({ sessions: packSessions(sessions), itemCount: ITEMS, constants });
      const { rows, isTied } = reference(sessions, constants);
      fc.pre(!isTied);
      rows.forEach((row, item) => {
        const found = weightsOf(built, item);
        const largest = Math.max(...row, 1e-9);
        row.forEach((weight, to) => {
          // One step of 255 in the root is at most 2/255 of the largest weight.
          expect(Math.abs((found[to] ?? 0) - weight) / largest).toBeLessThan(0.005);
        });
      });
    }),
  );
});

it("never lists an item beside itself, nor more than it may, and lists the heaviest first", () => {
  fc.assert(
    fc.property(manySessions, fc.integer({ min: 1, max: 5 }), (sessions, neighbours) => {
      const constants = { ...open, neighbours };
      const built = buildLists({ sessions: packSessions(sessions), itemCount: ITEMS, constants });
      for (let item = 0; item < ITEMS; item++) {
        const list = readLists(built).list(item);
        if (!list) continue;
        const ids = Array.from(list.ids);
        const weights = Array.from(list.weights);
        expect(ids).not.toContain(item);
        expect(ids.length).toBeLessThanOrEqual(neighbours);
        expect(weights[0]).toBe(255);
        expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      }
    }),
  );
});

it("builds the same in small blocks as at once", () => {
  const sessions = packSessions([
    [1, 2, 3],
    [3, 2, 9],
    [1, 3, 11, 2],
  ]);
  const input = { sessions, itemCount: ITEMS, constants: open };
  const blocks = [...buildListBlocks(input, { rowsPerBlock: 5 })];
  expect(blocks.map((block) => [block.first, block.scales.length])).toEqual([
    [0, 5],
    [5, 5],
    [10, 2],
  ]);
  const all = buildLists(input);
  for (const block of blocks) {
    for (let item = block.first; item < block.first + block.scales.length; item++) {
      expect(readLists(block).list(item)).toEqual(readLists(all).list(item));
    }
  }
});

it("publishes a pair only where enough different shoppers stand behind it", () => {
  const visits = [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 2],
    [0, 2],
    [0, 2],
  ];
  const sessions = { ...packSessions(visits), contributors: Uint32Array.of(1, 2, 3, 4, 4, 4) };
  const constants = { ...open, minSupport: 3 };
  const built = buildLists({ sessions, itemCount: ITEMS, constants });
  expect(Array.from(readLists(built).list(0)?.ids ?? [])).toEqual([1]);
  expect(readLists(built).list(2)).toBeUndefined();
});

it("tells of too few people as of nobody, where a second hop brings their pair back", () => {
  const visits = [0, 1, 2].flatMap(() => [
    [0, 1],
    [1, 2],
  ]);
  const sessions = packSessions([...visits, [0, 2]]);
  const built = buildLists({ sessions, itemCount: 3, constants: { ...open, minSupport: 3 } });
  const { ids = [], support = [] } = readLists(built).list(0) ?? {};
  const levels = new Map(Array.from(ids, (id, n) => [id, support[n]]));
  expect(levels.get(1)).toBeGreaterThan(0);
  expect(levels.get(2)).toBe(0);
});

it("adds counted pairs, and takes the same people in both directions for the same people", () => {
  const pairs = {
    from: Uint32Array.of(0, 1, 0),
    to: Uint32Array.of(1, 0, 2),
    weights: Float64Array.of(3, 3, 5),
    support: Uint32Array.of(3, 3, 5),
  };
  const input = { sessions: packSessions([]), itemCount: 4, constants: { ...open, minSupport: 5 } };
  const built = buildLists(input, { pairs });
  expect(Array.from(readLists(built).list(0)?.ids ?? [])).toEqual([2]);
  expect(Array.from(readLists(built).list(2)?.ids ?? [])).toEqual([0]);
  expect(readLists(built).list(1)).toBeUndefined();
});

it("asks for people behind the very direction, where that is what a relation says", () => {
  const pairs = {
    from: Uint32Array.of(0, 1),
    to: Uint32Array.of(1, 0),
    weights: Float64Array.of(9, 5),
    support: Uint32Array.of(2, 5),
  };
  const constants = { ...AFTER_CONSTANTS, minSupport: 3 };
  const built = buildLists({ sessions: packSessions([]), itemCount: 2, constants }, { pairs });
  expect(readLists(built).list(0)).toBeUndefined();
  expect(Array.from(readLists(built).list(1)?.ids ?? [])).toEqual([0]);
});

it("keeps fifty made-up shoppers who all name one product from owning the honest lists", () => {
  const FAKE = 0;
  const honest = Array.from({ length: 2_000 }, (_, n) => [1 + (n % 40), 1 + ((n * 7 + 3) % 40)]);
  const fake = Array.from({ length: 2_000 }, (_, n) => [1 + (n % 40), FAKE]);
  const build = (visits: number[][], people: number[]) => {
    const sessions = { ...packSessions(visits), contributors: Uint32Array.from(people) };
    const constants = { ...open, hopWeight: 0, minSupport: 60 };
    return readLists(buildLists({ sessions, itemCount: 41, constants }));
  };
  const people = honest.map((_, n) => n);
  const poisoned = build(
    [...honest, ...fake],
    [...people, ...fake.map((_, n) => 10_000 + (n % 50))],
  );
  for (let item = 1; item <= 40; item++) {
    expect(Array.from(poisoned.list(item)?.ids ?? [])).not.toContain(FAKE);
  }
});

it("counts beside any one product a quarter of those who saw another in visits of three, or k where that is fewer", () => {
  const [popular, honest, pushed] = [0, 1, 2];
  const pairs = {
    from: Uint32Array.of(popular, popular),
    to: Uint32Array.of(honest, pushed),
    weights: Float64Array.of(20, 50),
    support: Uint32Array.of(20, 50),
  };
  const constants = { ...VIEW_CONSTANTS, minSupport: 5, hopWeight: 0, columnPower: 0 };
  const sessions = packSessions([]);
  const build = (viewers: Uint32Array) => {
    const built = buildLists({ sessions, itemCount: 3, constants }, { pairs, viewers });
    const list = readLists(built).list(popular);
    const ratio = list && ((list.weights[1] ?? 0) / (list.weights[0] ?? 0)) ** 2;
    return { ids: Array.from(list?.ids ?? []), ratio };
  };
  const doubted = build(Uint32Array.of(400, 80, 0));
  expect(doubted.ids).toEqual([honest, pushed]);
  expect(doubted.ratio).toBeCloseTo(5 / 20, 1);
  const partly = build(Uint32Array.of(400, 80, 50));
  expect(partly.ids).toEqual([honest, pushed]);
  expect(partly.ratio).toBeCloseTo(12.5 / 20, 1);
  const confirmed = build(Uint32Array.of(400, 80, 100));
  expect(confirmed.ids).toEqual([pushed, honest]);
  expect(confirmed.ratio).toBeCloseTo(20 / 25, 1);
});

it("counts of one person's visits the one that says most, where people are told apart", () => {
  const [product, often, liked] = [0, 1, 2];
  const many = Array.from({ length: 14 }, () => [product, often]);
  const sessions = {
    ...packSessions([...many, [often, product], [product, liked], [product, liked]]),
    contributors: Uint32Array.of(...many.map(() => 7), 7, 8, 9),
    recency: new Float64Array(17).fill(1),
  };
  const constants = { ...open, hopWeight: 0, rowPower: 0, columnPower: 0 };
  const build = (viewers?: Uint32Array) =>
    Array.from(
      weightsOf(
        buildLists({ sessions, itemCount: 3, constants }, viewers ? { viewers } : {}),
        product,
      ),
    );
  const once = build(new Uint32Array(3));
  expect((once[liked] ?? 0) / (once[often] ?? 0)).toBeCloseTo(2, 1);
  const always = build();
  expect((always[often] ?? 0) / (always[liked] ?? 0)).toBeCloseTo((14 + 0.7) / 2, 0);
});
