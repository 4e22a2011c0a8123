import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { beforeAll, describe, expect, it } from "vitest";
import type { Me } from "../../sdk/wire/index.ts";
import { identify } from "../customer/test/desk.ts";
import { objectOf } from "./test/objectOf.ts";
import { call, consent, event, granting, known, me, openSites, send } from "./test/shop.ts";

beforeAll(openSites);

async function visited(): Promise<string> {
  const shopper = await known("personalisation", "measurement", "assistance");
  await send(shopper, [
    event("view_item", ["MARKER"]),
    event("add_to_cart", ["MARKER"]),
    event("purchase", ["MARKER"], { transaction_id: "T1" }),
    event("search", [], { search_term: "MARKER" }),
    event("slot_impression", ["MARKER"], { slot: "home-hero" }),
    event("hide_item", ["MARKER"]),
  ]);
  return shopper;
}

const tablesOf = async (token: string) =>
  runInDurableObject(await objectOf(token), (_, { storage: { sql } }) =>
    sql
      .exec<{ name: string }>(
        "SELECT name FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\'",
      )
      .toArray(),
  );

describe("erasing a shopper", () => {
  it("takes whoever names nobody for unknown", async () => {
    for (const sent of [{}, { body: "" }, { body: {} }]) {
      expect((await call("DELETE", "/v1/me", sent)).status).toBe(401);
    }
    const shopper = await known("personalisation");
    expect((await call("DELETE", "/v1/me", { body: { shopper } })).status).toBe(200);
  });

  it("leaves nothing, and makes the token unknown to every call", async () => {
    const shopper = await visited();
    const answer = await call("DELETE", "/v1/me", { token: shopper });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ erased: true, receipt: { via: "api" } });
    expect(await tablesOf(shopper)).toEqual([]);
    const calls = [
      call("GET", "/v1/me", { token: shopper }),
      call("GET", "/v1/me/export", { token: shopper }),
      call("PATCH", "/v1/me", { token: shopper, body: {} }),
      call("DELETE", "/v1/me", { token: shopper }),
      call("POST", "/v1/events", { body: { site: "demo", shopper, events: [] } }),
    ];
    expect((await Promise.all(calls)).map((one) => one.status)).toEqual(Array(5).fill(401));
    await evictDurableObject(await objectOf(shopper));
    expect((await me(shopper)).status).toBe(401);
    expect(await tablesOf(shopper)).toEqual([]);
  });

  it("leaves the neighbours as they were", async () => {
    const [gone, neighbour] = [await visited(), await visited()];
    const before = await me(neighbour);
    await call("DELETE", "/v1/me", { token: gone });
    expect(await me(neighbour)).toEqual(before);
  });

  it("that a crash cut short after the tombstone answers nobody, and is ended by the alarm", async () => {
    const shopper = await visited();
    const stub = await objectOf(shopper);
    await runInDurableObject(stub, async (_, { storage }) => {
      storage.sql.exec("INSERT INTO meta (key, value) VALUES ('erased_at', '1')");
      await storage.setAlarm(Date.now() + 60_000);
    });
    await evictDurableObject(stub);
    expect((await me(shopper)).status).toBe(401);
    expect((await send(shopper, [event("view_item", ["B"])])).status).toBe(401);
    await runDurableObjectAlarm(stub);
    expect(await tablesOf(shopper)).toEqual([]);
  });

  it("in the midst of traffic lets no late event bring it back", async () => {
    const shopper = await visited();
    const traffic = Array.from({ length: 20 }, () => send(shopper, [event("view_item", ["X"])]));
    const erased = call("DELETE", "/v1/me", { token: shopper });
    const late = Array.from({ length: 20 }, () => send(shopper, [event("view_item", ["Y"])]));
    await Promise.all([...traffic, erased, ...late]);
    expect((await me(shopper)).status).toBe(401);
    expect(await tablesOf(shopper)).toEqual([]);
  });
});

describe("erasing a shopper who is linked to a customer", () => {
  const link = async (shopper: string, sub: string): Promise<void> =>
    expect((await identify(shopper, { sub })).status).toBe(200);

  it("erases the same person's other browsers, and nobody else's", async () => {
    const [one, two, left, other] = [
      await visited(),
      await visited(),
      await visited(),
      await visited(),
    ];
    for (const shopper of [one, two, left]) await link(shopper, "E-1");
    await link(other, "E-2");
    await call("PATCH", "/v1/me", { token: left, body: { unlink: true } });
    const answer = await call("DELETE", "/v1/me", { token: one });
    const { counts } = await answer.json<{ counts: Record<string, number> }>();
    expect(counts).toMatchObject({ browsers: 2, events: 12, receipts: 2 });
    expect((await send(two, [event("view_item", ["A"])])).status).toBe(401);
    expect(await tablesOf(two)).toEqual([]);
    expect([(await me(left)).status, (await me(other)).status]).toEqual([200, 200]);
  });

  it("by a no in one browser leaves the others as they are", async () => {
    const [one, two] = [await visited(), await visited()];
    for (const shopper of [one, two]) await link(shopper, "E-3");
    const { receipt } = await consent(granting(), { shopper: one });
    expect(receipt.erased).toMatchObject({ events: 6, receipts: 1 });
    expect((await me(one)).status).toBe(401);
    expect((await me(two)).status).toBe(200);
  });
});

describe("taking everything along", () => {
  it("holds every kind of row that the erasure then counts, and as many of them", async () => {
    const shopper = await visited();
    await call("PATCH", "/v1/me", { token: shopper, body: { weights: { BAG: "more" } } });
    const answer = await call("GET", "/v1/me/export", { token: shopper });
    const file = await answer.json<{ events: object[]; rows: Record<string, object[]> }>();
    const erased = await call("DELETE", "/v1/me", { token: shopper });
    const { counts, receipt } = await erased.json<{
      counts: Record<string, number>;
      receipt: { erased: object };
    }>();
    expect(receipt.erased).toEqual(counts);
    const { leaving: _, ...kept } = counts;
    for (const [name, n] of Object.entries(kept)) {
      expect(name === "events" ? file.events : file.rows[name], name).toHaveLength(n);
    }
    expect(Object.keys(counts)).toEqual(
      expect.arrayContaining([
        "receipts",
        "events",
        "products",
        "purchases",
        "hours",
        "mutes",
        "weights",
        "acts",
      ]),
    );
  });

  it("gives all that is held as one JSON file", async () => {
    const shopper = await visited();
    const answer = await call("GET", "/v1/me/export", { token: shopper });
    expect(answer.headers.get("Content-Disposition")).toMatch(
      /^attachment; filename="candour-demo-/,
    );
    expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
    const file = await answer.json<Record<string, unknown[]>>();
    expect(file.events).toHaveLength(6);
    expect(file.events?.[0]).toMatchObject({
      name: "view_item",
      kept_for: ["personalisation", "assistance"],
    });
    expect(file.receipts).toHaveLength(1);
    expect(file).toMatchObject({ recent: [{ item_id: "MARKER", title: null }] });
  });

  it("gives the events as CSV in which no cell is a formula", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("search", [], { search_term: '=HYPERLINK("x")' })]);
    const answer = await call("GET", "/v1/me/export?format=csv", { token: shopper });
    const text = await answer.text();
    expect(text.split("\r\n")).toHaveLength(3);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  });
});

describe("what is held", () => {
  it("is shown whatever purpose it is held for", async () => {
    const shopper = await known("assistance");
    await send(shopper, [
      event("view_item", ["A"]),
      event("view_item", ["A"]),
      event("search", [], { search_term: "teapot" }),
    ]);
    expect(await me(shopper)).toMatchObject({
      recent: [{ item_id: "A", views: 2, in_cart: false }],
      searches: [{ term: "teapot" }],
      interests: [],
    });
  });
});

describe("changing single things", () => {
  it("mutes and unmutes, and the view obeys", async () => {
    const shopper = await visited();
    const body = { mute: { items: ["A"], categories: ["BAG"] } };
    const muted = await call("PATCH", "/v1/me", { token: shopper, body });
    expect(await muted.json()).toMatchObject({
      muted: { items: [{ id: "A" }, { id: "MARKER" }], categories: [{ id: "BAG", title: "BAG" }] },
    });
    const unmute = { unmute: { items: ["A", "MARKER"], categories: ["BAG"] }, shopper };
    const unmuted = await call("PATCH", "/v1/me", { body: unmute });
    expect(await unmuted.json()).toMatchObject({ muted: { items: [], categories: [] } });
  });

  it("forgets an item everywhere, raw events included, and keeps the rest", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [
      event("view_item", ["A"]),
      event("view_item", ["B"]),
      event("view_item_list", ["A", "B"]),
    ]);
    await call("PATCH", "/v1/me", { token: shopper, body: { forget: { items: ["A"] } } });
    const answer = await call("GET", "/v1/me/export", { token: shopper });
    const file = await answer.text();
    expect(file).not.toContain('"item_id": "A"');
    // Nothing of it is left to leave for the statistics either.
    const waiting = await runInDurableObject(await objectOf(shopper), (_, { storage: { sql } }) =>
      JSON.stringify(sql.exec("SELECT body FROM outbox").toArray()),
    );
    expect(waiting).not.toContain('\\"A\\"');
    expect(JSON.parse(file)).toMatchObject({
      recent: [{ item_id: "B" }],
      counts: { view_item: 1 },
    });
  });

  it("forgets a category, and the interest with it", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("view_item", ["A"]), event("add_to_cart", ["B"])]);
    const body = { forget: { categories: ["BAG"] } };
    const answer = await call("PATCH", "/v1/me", { token: shopper, body });
    expect(await answer.json()).toMatchObject({ recent: [], interests: [], counts: {} });
  });

  it("forgets hours alone, and prices alone, and learns them anew", async () => {
    const shopper = await known("personalisation");
    await send(shopper, [event("view_item", ["A"]), event("view_item", ["B"])]);
    const patch = async (habits: string[]): Promise<Me> =>
      (await call("PATCH", "/v1/me", { token: shopper, body: { forget: { habits } } })).json<Me>();
    const hours = await patch(["hours"]);
    expect(hours.habits.hours.flat().every((views) => views === 0)).toBe(true);
    expect(hours.habits.prices).toMatchObject({ low: 2.5, median: 2.5, high: 2.5 });
    expect(hours.habits.prices?.bars?.counts.at(-1)).toBe(2);
    expect(hours.recent).toHaveLength(2);
    const prices = await patch(["prices"]);
    expect(prices.habits.prices).toBeNull();
    const file = await (await call("GET", "/v1/me/export", { token: shopper })).text();
    expect(file).not.toContain('"price": 2.5');
    await send(shopper, [event("view_item", ["C"])]);
    const anew = (await patch([])).habits;
    expect(anew.prices).toMatchObject({ low: 2.5 });
    expect(anew.hours.flat()).toContain(1);
  });

  it.each([
    { forget: { habits: ["shoes"] } },
    { mute: [] },
    { mute: { items: "A" } },
    { forget: { items: [1] } },
    [],
    "x",
  ])("refuses %j and says why", async (body) => {
    const token = await known("personalisation");
    const answer = await call("PATCH", "/v1/me", { token, body: JSON.stringify(body) });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
    expect((await answer.json<{ errors: unknown[] }>()).errors).not.toHaveLength(0);
  });
});
