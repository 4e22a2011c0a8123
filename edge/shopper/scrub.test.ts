import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import { ROW_CLASSES } from "./queriesOfRows.ts";
import { objectOf } from "./test/objectOf.ts";
import { call, consent, event, granting, known, me, openSites, send } from "./test/shop.ts";

beforeAll(openSites);

/** What the object's tables and indexes are, and how much is in each. */
const shapeOf = async (token: string): Promise<unknown> =>
  runInDurableObject(await objectOf(token), (_, { storage: { sql } }) => {
    const parts = sql
      .exec<{ type: string; name: string }>(
        "SELECT type, name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY type, name",
      )
      .toArray();
    return parts.map(({ type, name }) =>
      type === "table" && name !== "sqlite_sequence" && name !== "meta"
        ? [name, sql.exec(`SELECT * FROM ${name}`).toArray()]
        : name,
    );
  });

const isDue = async (token: string): Promise<boolean> =>
  runInDurableObject(
    await objectOf(token),
    (_, { storage: { sql } }) =>
      sql.exec("SELECT 1 FROM meta WHERE key = 'scrub_due'").toArray().length > 0,
  );

async function visited(): Promise<string> {
  const shopper = await known("personalisation", "measurement", "assistance");
  const views = Array.from({ length: 40 }, (_, n) => event("view_item", [`ITEM-${n}`]));
  await send(shopper, [
    ...views,
    event("purchase", ["A"], { transaction_id: "T1" }),
    event("search", [], { search_term: "teapot" }),
  ]);
  return shopper;
}

describe("scrubbing after a withdrawal", () => {
  it("leaves tables, indexes and what stays as they were, once", async () => {
    const shopper = await visited();
    expect(await isDue(shopper)).toBe(false);
    await consent(granting("assistance"), { shopper });
    const [before, held] = [await shapeOf(shopper), await me(shopper)];
    expect(await isDue(shopper)).toBe(true);
    await runDurableObjectAlarm(await objectOf(shopper));
    expect(await isDue(shopper)).toBe(false);
    expect(await shapeOf(shopper)).toEqual(before);
    expect(await me(shopper)).toEqual(held);
    // Numbered on from where it was: what is new is never taken for what is old.
    expect(await send(shopper, [event("view_item", ["B"])])).toMatchObject({ accepted: 1 });
    expect((await me(shopper)).recent[0]).toMatchObject({ item_id: "B" });
  });

  it("that was cut short half way is done again, and the indexes are back", async () => {
    const shopper = await visited();
    const whole = await shapeOf(shopper);
    await call("PATCH", "/v1/me", { token: shopper, body: { forget: { items: ["NONE"] } } });
    await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => {
      sql.exec("CREATE TABLE filler (zeros BLOB NOT NULL) STRICT");
      sql.exec("DROP INDEX acts_by_time");
      sql.exec("DROP INDEX attention_by_time");
    });
    await runDurableObjectAlarm(await objectOf(shopper));
    const names = (shape: unknown): unknown =>
      Array.isArray(shape) && shape.map((one) => (Array.isArray(one) ? one[0] : one));
    expect(names(await shapeOf(shopper))).toEqual(names(whole));
  });

  it("and an erasure at the same moment leave nothing", async () => {
    const shopper = await visited();
    await consent(granting("assistance"), { shopper });
    const stub = await objectOf(shopper);
    await Promise.all([runDurableObjectAlarm(stub), call("DELETE", "/v1/me", { token: shopper })]);
    expect(await shapeOf(shopper)).toEqual([]);
    expect((await me(shopper)).status).toBe(401);
  });
});

it("no table is left out of what is exported and counted", async () => {
  const held = Object.values(ROW_CLASSES).join(" ");
  const tables = (await shapeOf(await visited())) as unknown[];
  for (const [name] of tables.filter(Array.isArray)) expect(held).toContain(`FROM ${name}`);
  expect(tables.filter(Array.isArray).length).toBeGreaterThan(15);
});
