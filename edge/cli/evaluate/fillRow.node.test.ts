import { expect, it } from "vitest";
import { packSessions } from "../../relevance/build/Sessions.ts";
import { fillRow, type RowRules } from "./fillRow.ts";
import { situationsOf } from "./situationsOf.ts";

const DAY_MS = 86_400_000;
/** One customer's orders, a week apart. */
function homeOf(orders: readonly (readonly number[])[]) {
  const { home } = situationsOf(
    {
      ...packSessions(orders),
      contributors: new Uint32Array(orders.length),
      at: Float64Array.from(orders, (_, week) => 7 * week * DAY_MS),
    },
    orders.length - 1,
  );
  const [situation] = home;
  if (!situation) throw new Error("nobody came back");
  return situation;
}

/** Lists on which 8 stands a little before 9, whatever they start from. */
const rules: RowRules = {
  relations: [
    {
      ...{ relation: "bought_together", share: 1, unit: 1 },
      lists: {
        list: () => ({ scale: 0.2, ids: Uint16Array.of(8, 9), weights: Uint8Array.of(255, 253) }),
      },
    },
  ],
  ...{ popular: [], limit: 4, idOf: String },
};
const facetsOf = (item: number): string[] => (item === 9 || item < 3 ? ["cTea"] : ["cLamps"]);

it("puts what is of the customer's taste before what is as near, and nothing else", () => {
  const situation = homeOf([[0, 1, 2], [5]]);
  expect(fillRow(situation, rules).items).toEqual([8, 9]);
  expect(fillRow(situation, { ...rules, facetsOf })).toEqual({ items: [9, 8], ranked: 2 });
});

it("shows what the customer buys every week when it is due, but where the row leaves out what they have", () => {
  const situation = homeOf([[4], [4], [4], [5]]);
  const row = fillRow(situation, { ...rules, facetsOf: () => [] });
  expect(row.items).toEqual([4, 8, 9]);
  const without = { ...situation, without: new Set([4]) };
  expect(fillRow(without, { ...rules, facetsOf: () => [] }).items).toEqual([8, 9]);
});
