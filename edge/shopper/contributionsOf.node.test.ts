import { expect, it } from "vitest";
import type { ContributedAct } from "./contributedAct.ts";
import { contributionsOf } from "./contributionsOf.ts";
import type { Trail } from "./trail.ts";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const NOW = 20_000 * DAY_MS;

const view = (id: string, at = NOW): ContributedAct => ["view", at, id];

/** Pairs of a relation as `from to`, with distance and strength. */
function pairsOf(
  relation: string,
  acts: readonly ContributedAct[],
  trail: Trail = { ids: [], at: 0 },
) {
  const parts = contributionsOf({ trail, acts }, (text) => text);
  const own = parts.flatMap(({ pairs }) => pairs).filter((pair) => pair.relation === relation);
  return own.map(({ from, to, distance, strength }) => [`${from} ${to}`, distance, strength]);
}

it("weighs the looks before something more once it is put in the cart, and most once it is bought", () => {
  const looks = [view("a"), view("b"), view("c")];
  const before = [
    ["a b", 1, 1],
    ["b c", 1, 1],
    ["a c", 2, 1],
  ];
  expect(pairsOf("viewed_together", looks)).toEqual(before);
  expect(pairsOf("viewed_together", [...looks, ["cart", NOW, "c"]])).toEqual([
    ...before,
    ["b c", 1, 2],
    ["a c", 2, 2],
  ]);
  // What was looked at later did not lead there.
  expect(pairsOf("viewed_together", [...looks, ["purchase", NOW, "b"]])).toEqual([
    ...before,
    ["a b", 1, 3],
  ]);
  // Nor does what was not looked at, or in another visit, say anything of looks.
  for (const act of [
    ["cart", NOW, "z"],
    ["cart", NOW + 31 * MINUTE_MS, "c"],
  ] as const) {
    expect(pairsOf("viewed_together", [...looks, act])).toEqual(before);
  }
});

it("pairs what is bought with what was looked at in the week before and left", () => {
  const acts = [view("old", NOW - 8 * DAY_MS), view("a", NOW - DAY_MS), view("b"), view("c")];
  expect(
    pairsOf("bought_after_viewing", [...acts, ["purchase", NOW + MINUTE_MS, "c", "d"]]),
  ).toEqual([
    ...[
      ["b c", 1, 1],
      ["b d", 1, 1],
    ],
    ...[
      ["a c", 2, 1],
      ["a d", 2, 1],
    ],
  ]);
});

it("goes on from what was looked at in calls before", () => {
  const trail = { ids: ["b"], at: NOW - 2 * DAY_MS, past: [["a", NOW - 3 * DAY_MS] as const] };
  expect(pairsOf("bought_after_viewing", [["purchase", NOW, "c"]], trail)).toEqual([
    ["b c", 2, 1],
    ["a c", 2, 1],
  ]);
  expect(pairsOf("viewed_together", [view("c")], trail)).toEqual([]);
});

it("believes the second look at a product by half, the third by a quarter, and none after that; a reload is no look", () => {
  const visit = (day: number, ...ids: string[]) =>
    ids.map((id, n) => view(id, NOW + day * DAY_MS + n * 1_000));
  const days = [0, 1, 2, 3].flatMap((day) => visit(day, `x${day}`, "a", "a", `y${day}`));
  const told = pairsOf("viewed_together", days);
  const strengths = new Map(told.map(([pair, , strength]) => [pair, strength]));
  expect([...strengths]).toEqual([
    ...[
      ["x0 a", 1],
      ["a y0", 1],
      ["x0 y0", 1],
    ],
    ...[
      ["x1 a", 0.5],
      ["a y1", 0.5],
      ["x1 y1", 1],
    ],
    ...[
      ["x2 a", 0.25],
      ["a y2", 0.25],
      ["x2 y2", 1],
    ],
    ["x3 y3", 1],
  ]);
  // After a week without it, it is new to them again.
  const later = [...days, ...visit(11, "z", "a")];
  expect(pairsOf("viewed_together", later).at(-1)).toEqual(["z a", 1, 1]);
});

it("counts looks within a visit as well", () => {
  const acts = ["a", "b", "a", "c", "a", "d", "a", "e"].map((id, n) => view(id, NOW + n * 1_000));
  const ofA = pairsOf("viewed_together", acts).filter(([pair]) => String(pair).startsWith("a "));
  expect(ofA.map(([pair, , strength]) => [pair, strength])).toEqual([
    ["a b", 1],
    ["a c", 0.5],
    ["a d", 0.25],
  ]);
});
