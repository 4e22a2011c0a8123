import { expect, it } from "vitest";
import { readLists } from "../../relevance/build/PackedLists.ts";
import { listBlocks } from "../build/listBlocks.ts";
import { DEFAULT_CONSTANTS } from "../constants/SiteConstants.ts";
import { createActs } from "../log/Acts.ts";
import { sessionise } from "../log/sessionise.ts";
import { viewersOf } from "../log/viewersOf.ts";
import { createModel } from "./createModel.ts";

const ITEMS = 6;
const DAY_MS = 86_400_000;

it("measures with the lists that will be served: a shopper counts once, short visits only as far as longer ones confirm them", () => {
  const acts = createActs();
  const visit = (shopper: number, day: number, items: readonly number[]): void =>
    items.forEach((item, n) => {
      acts.add({ shopper, at: day * DAY_MS + n * 1_000, item, act: "view" });
    });
  for (let shopper = 0; shopper < 12; shopper++) visit(shopper, shopper % 5, [0, 1, 2]);
  for (let shopper = 12; shopper < 40; shopper++) {
    for (let day = 0; day < 9; day++) visit(shopper, day, [0, 3]);
  }
  for (let shopper = 40; shopper < 46; shopper++) visit(shopper, 6, [4, 0, 5]);
  const sessions = sessionise(acts.finish(46), (item) => item);
  const given = { sessions, constants: DEFAULT_CONSTANTS.viewed_together, k: 3 };
  const ids = Array.from({ length: ITEMS }, (_, item) => `i${item}`);
  const [relation] = createModel({ ...given, ids }).queryOf([0]).relations;
  const viewers = viewersOf(sessions, ITEMS);
  const [built] = listBlocks({ ...given, itemCount: ITEMS, viewers }, () => {});
  const served = built && readLists(built);
  for (let item = 0; item < ITEMS; item++) {
    expect(relation?.lists.list(item)).toEqual(served?.list(item));
  }
  expect(relation?.lists.list(0)?.ids.length).toBeGreaterThan(2);
  const [unguarded] = listBlocks({ ...given, itemCount: ITEMS }, () => {});
  expect(unguarded && readLists(unguarded).list(0)).not.toEqual(served?.list(0));
});
