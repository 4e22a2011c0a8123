import { runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { CAPS } from "./limits.ts";
import {
  countImpressions,
  dropImpressionsBefore,
  forgetImpressions,
  type Impressions,
  impressionsSince,
} from "./queriesOfImpressions.ts";
import { allRows, countRows } from "./queriesOfRows.ts";
import { objectOf, rowsOf } from "./test/objectOf.ts";
import { call, event, known, openSites, send } from "./test/shop.ts";

beforeAll(openSites);

/** Something done to the impressions of a shopper of its own. */
async function inside<T>(act: (sql: SqlStorage) => T): Promise<T> {
  const shopper = await known("personalisation");
  return runInDurableObject(await objectOf(shopper), (_, { storage }) => act(storage.sql));
}

const shown = (hour: number, ...items: string[]): Impressions[] =>
  items.map((itemId) => ({ itemId, hour, count: 1 }));

describe("impressions", () => {
  it("are counted by product and hour, in one row an hour", () =>
    inside((sql) => {
      countImpressions(sql, [...shown(7, "A", "B"), ...shown(8, "A")]);
      countImpressions(sql, [{ itemId: "A", hour: 8, count: 2 }, ...shown(8, "C")]);
      expect(countRows(sql).impressions).toBe(4);
      expect(sql.exec("SELECT hour FROM impressions").toArray()).toEqual([
        { hour: 7 },
        { hour: 8 },
      ]);
      expect(impressionsSince(sql, 8)).toEqual([
        { item_id: "A", count: 3 },
        { item_id: "C", count: 1 },
      ]);
      expect(impressionsSince(sql, 7)[0]).toEqual({ item_id: "A", count: 4 });
      expect(allRows(sql).impressions).toContainEqual({ item_id: "A", hour: 8, count: 3 });
      dropImpressionsBefore(sql, 8);
      expect(impressionsSince(sql, 0)).toHaveLength(2);
    }));

  it("know a product by any name", () =>
    inside((sql) => {
      const names = ["__proto__", "constructor", 'a "quoted" $.name', "7", ""];
      countImpressions(sql, shown(7, ...names));
      countImpressions(sql, shown(7, ...names));
      expect(new Map(impressionsSince(sql, 7).map((one) => [one.item_id, one.count]))).toEqual(
        new Map(names.map((name) => [name, 2])),
      );
      forgetImpressions(sql, new Set(["__proto__", 'a "quoted" $.name']));
      expect(impressionsSince(sql, 7).map((one) => one.item_id)).toEqual(["", "7", "constructor"]);
    }));

  it("are of so many products an hour at most, and go on for those that are known", () =>
    inside((sql) => {
      const many = Array.from({ length: CAPS.shown }, (_, n) => `item-${n}`);
      countImpressions(sql, shown(7, ...many));
      countImpressions(sql, shown(7, "one-more", "item-0"));
      const held = impressionsSince(sql, 7);
      expect(held).toHaveLength(CAPS.shown);
      expect(held.find((one) => one.item_id === "item-0")).toMatchObject({ count: 2 });
    }));

  it("of a forgotten product go, and an hour that knew nothing else", async () => {
    const shopper = await known("personalisation");
    const slot = { slot: "home" };
    const hour = 3_600_000;
    await send(shopper, [
      event("slot_impression", ["A", "B"], slot),
      event("slot_impression", ["A"], { ...slot, at: Date.now() - 3 * hour }),
    ]);
    expect(await rowsOf(shopper)).toMatchObject({ impressions: 2 });
    await call("PATCH", "/v1/me", { token: shopper, body: { forget: { items: ["A"] } } });
    expect(await rowsOf(shopper)).toMatchObject({ impressions: 1 });
    await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => {
      expect(impressionsSince(sql, 0)).toEqual([{ item_id: "B", count: 1 }]);
    });
  });
});
