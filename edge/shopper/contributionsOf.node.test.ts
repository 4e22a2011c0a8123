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
