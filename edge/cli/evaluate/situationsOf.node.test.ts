import { expect, it } from "vitest";
import { packSessions } from "../../relevance/build/Sessions.ts";
import { situationsOf } from "./situationsOf.ts";

/** Orders one after the other: who, and what. */
function ordersOf(given: readonly (readonly [customer: number, items: readonly number[]])[]) {
  return {
    ...packSessions(given.map(([, items]) => items)),
    contributors: Uint32Array.from(given.map(([customer]) => customer)),
    at: Float64Array.from(given.map((_, at) => at)),
  };
}

it("starts a home row from what its customer bought before, the latest first, orders held out included", () => {
  const orders = ordersOf([
    [1, [10, 11]],
    [2, [20, 21]],
    [1, [12, 10]],
    [1, [13]],
  ]);
  const { home, homeNew } = situationsOf(orders, 2);
  expect(home.map(({ session }) => session)).toEqual([
    [11, 10],
    [10, 12, 11],
  ]);
  expect(home.map(({ wanted }) => [...wanted])).toEqual([[12, 10], [13]]);
  expect(homeNew.map(({ wanted }) => [...wanted])).toEqual([[12], [13]]);
  expect(homeNew.map(({ without }) => [...without].sort())).toEqual([
    [10, 11],
    [10, 11, 12],
  ]);
});

it("asks beside at most five products of an order for the others, and never shows the product itself", () => {
  const { product } = situationsOf(ordersOf([[1, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]]), 0);
  expect(product.map(({ session }) => session)).toEqual([[0], [2], [4], [6], [8]]);
  for (const { session, without, wanted } of product) {
    expect([...without]).toEqual(session);
    expect(wanted.size).toBe(9);
    expect(wanted.has(session[0] ?? -1)).toBe(false);
  }
});

it("puts half of an order in the cart, the last thing first, and wants the other half", () => {
  const { cart, home } = situationsOf(
    ordersOf([
      [1, [5, 6, 7, 8, 9]],
      [2, [4]],
    ]),
    0,
  );
  expect(cart).toEqual([{ session: [6, 5], without: new Set([5, 6]), wanted: new Set([7, 8, 9]) }]);
  expect(home).toEqual([]);
});
