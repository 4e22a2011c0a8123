import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import { beforeAll, expect, it } from "vitest";
import { forgetMemory, oldestEventAt } from "./queries.ts";
import { impressionsSince } from "./queriesOfImpressions.ts";
import { allDecisions, allOutbox } from "./queriesOfLeaving.ts";
import { applySchema } from "./schema.ts";
import { objectOf } from "./test/objectOf.ts";
import { event, known, me, openSites, send } from "./test/shop.ts";
import { readVisit } from "./visit.ts";

beforeAll(openSites);

/** What made the tables that differ, in the form that objects of the first releases have. */
const FIRST = `
  CREATE INDEX events_by_time ON events (at);
  DROP TABLE decisions;
  CREATE TABLE decisions (seq INTEGER PRIMARY KEY AUTOINCREMENT, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  DROP TABLE outbox;
  CREATE TABLE outbox (seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, body TEXT NOT NULL) STRICT;
  DROP TABLE impressions;
  CREATE TABLE shown (
    item_id TEXT NOT NULL, hour INTEGER NOT NULL, count INTEGER NOT NULL, PRIMARY KEY (item_id, hour)
  ) STRICT, WITHOUT ROWID;
  DELETE FROM meta WHERE key = 'oldest_event_at'`;

/** Makes of an object what an earlier release left of it; gives what its tables and indexes are now. */
async function made(token: string, meanwhile: string): Promise<unknown> {
  const stub = await objectOf(token);
  await runInDurableObject(stub, (_, { storage: { sql } }) => {
    sql.exec(FIRST);
    sql.exec(meanwhile);
    sql.exec("UPDATE meta SET value = 8 WHERE key = 'schema'");
  });
  await evictDurableObject(stub);
  return shapeOf(token);
}

const shapeOf = async (token: string): Promise<unknown> =>
  runInDurableObject(await objectOf(token), (_, { storage: { sql } }) =>
    sql
      .exec<{ name: string; made: string }>(
        "SELECT name, sql AS made FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name",
      )
      .toArray()
      .map(({ name, made: text }) => [name, text.replaceAll('"', "")]),
  );

it("an object of an earlier release comes to be as one that is made now, and keeps what it held", async () => {
  const shopper = await known("personalisation", "measurement");
  const early = Date.now() - 86_400_000;
  await send(shopper, [event("view_item", ["A"], { at: early }), event("view_item", ["B"])]);
  const [shape, held] = [await shapeOf(shopper), await me(shopper)];
  const last = Date.now() + 1;
  const older = await made(
    shopper,
    `INSERT INTO decisions (at, body) VALUES (1, '{"decision":"one"}'), (2, '{"decision":"two"}');
     INSERT INTO outbox (id, body) VALUES ('x', '{"trail":{"ids":[],"at":0},"acts":[]}');
     INSERT INTO shown VALUES ('A', 7, 2), ('A', 8, 1), ('__proto__', 8, 3);
     INSERT INTO meta VALUES ('last_event_at', ${last});
     INSERT OR REPLACE INTO meta VALUES ('trail', '{"ids":["B"],"at":5}')`,
  );
  expect(older).toEqual(shape);
  await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => {
    expect(allDecisions(sql).map(({ at }) => at)).toEqual([2, 1]);
    expect(allOutbox(sql).map(({ id }) => id)).toEqual(["x"]);
    expect(impressionsSince(sql, 0)).toEqual([
      { item_id: "A", count: 3 },
      { item_id: "__proto__", count: 3 },
    ]);
    expect(oldestEventAt(sql)).toBe(early);
    expect(readVisit(sql)).toMatchObject({ lastEventAt: last, trail: { ids: ["B"], at: 5 } });
    sql.exec("DELETE FROM decisions; DELETE FROM outbox");
  });
  expect(await me(shopper)).toEqual(held);
  expect(await send(shopper, [event("view_item", ["C"])])).toMatchObject({ accepted: 1 });
});

it("an object of an earlier release that saw nothing yet is brought there too", async () => {
  const shopper = await known("personalisation");
  const shape = await shapeOf(shopper);
  expect(await made(shopper, "SELECT 1")).toEqual(shape);
  await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => {
    expect(oldestEventAt(sql)).toBeNull();
    expect(readVisit(sql)).toEqual({ trail: { ids: [], at: 0 }, lastEventAt: 0 });
  });
});

it("an object whose last visit looked at nothing keeps when it was", async () => {
  const shopper = await known("personalisation");
  await made(shopper, "INSERT INTO meta VALUES ('last_event_at', '123')");
  await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => {
    expect(readVisit(sql)).toEqual({ trail: { ids: [], at: 0 }, lastEventAt: 123 });
  });
});

it("an object of a later release is left as it is", async () => {
  const shopper = await known("personalisation");
  const shape = await shapeOf(shopper);
  await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) => {
    sql.exec("UPDATE meta SET value = 99 WHERE key = 'schema'");
    forgetMemory(sql);
    expect(applySchema(sql, { create: true })).toBe(true);
  });
  expect(await shapeOf(shopper)).toEqual(shape);
});
