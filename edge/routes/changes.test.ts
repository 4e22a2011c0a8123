import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { admin, call, openShop, PRODUCTS, publish } from "../test/shop.ts";

const [FIRST = "", SECOND = ""] = PRODUCTS.map(({ item_id }) => item_id);
const NAME = PRODUCTS[0]?.title ?? "";
const as = (name: string, key = "local-marketer") => ({
  key,
  headers: { "X-Candour-Actor": encodeURIComponent(name) },
});
const row = (...items: string[]) => ({ strategy: "manual", items, fallback: null });

interface Entry {
  seq: number;
  act: string;
  actor: string | null;
  role: string;
  via: string;
  target: string;
  hash: string;
  detail: { changes?: object[] };
}
const log = (query = "") =>
  admin<{ entries: Entry[]; before: number | null }>("GET", `/v1/admin/log${query}`);

beforeAll(() => openShop());

describe("a draft", () => {
  it("is not saved over somebody else's, who is named together with what they changed", async () => {
    const first = await call("PUT", "/v1/admin/slots/row", {
      ...as("Priya Nair"),
      body: row(FIRST),
    });
    const etag = first.headers.get("ETag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const read = await call("GET", "/v1/admin/slots/row", as("Priya Nair"));
    expect(read.headers.get("ETag")).toBe(etag);
    await call("PUT", "/v1/admin/slots/row", {
      ...as("Tomasz Wiłk"),
      body: { ...row(FIRST), holdout: 0.2 },
    });
    const { headers, ...mine } = as("Priya Nair");
    const refused = await call("PUT", "/v1/admin/slots/row", {
      ...mine,
      body: row(SECOND),
      headers: { ...headers, "If-Match": etag },
    });
    expect(refused.status).toBe(412);
    expect(await refused.json()).toMatchObject({
      title: "Somebody else saved",
      detail: "Tomasz Wiłk saved it since you read it; nothing of yours was saved.",
      conflict: {
        since: [
          {
            by: "Tomasz Wiłk",
            changes: [{ kind: "added", setting: "Held out", from: null, to: "20%" }],
          },
        ],
      },
    });
    const { conflict } = await call("DELETE", "/v1/admin/slots/row", {
      ...mine,
      headers: { ...headers, "If-Match": etag },
    }).then((answer) => answer.json<{ conflict: { etag: string } }>());
    const saved = await call("PUT", "/v1/admin/slots/row", {
      ...mine,
      body: row(SECOND),
      headers: { ...headers, "If-Match": conflict.etag },
    });
    expect(saved.status).toBe(200);
    const isNew = await call("PUT", "/v1/admin/slots/row", {
      ...mine,
      body: row(SECOND),
      headers: { ...headers, "If-None-Match": "*" },
    });
    expect(isNew.status).toBe(412);
  });

  it("keeps one of two that are saved at the same moment, and both are in the log", async () => {
    const both = await Promise.all(
      [FIRST, SECOND].map((item) =>
        call("PUT", "/v1/admin/slots/race", { ...as(item), body: row(item) }),
      ),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    const { entries } = await log("?target=race");
    expect(entries).toHaveLength(2);
    expect((await admin<{ items: string[] }>("GET", "/v1/admin/slots/race")).items).toEqual([
      entries[0]?.actor,
    ]);
    const only = await Promise.all(
      [FIRST, SECOND].map((item) =>
        call("PUT", "/v1/admin/slots/once", {
          key: "local-marketer",
          headers: { "If-None-Match": "*" },
          body: row(item),
        }),
      ),
    );
    expect(only.map(({ status }) => status).sort()).toEqual([200, 412]);
    for (const id of ["race", "once"]) await admin("DELETE", `/v1/admin/slots/${id}`);
  });
});

describe("the difference", () => {
  it("between what is live and the drafts is told by slot, in plain words", async () => {
    await admin("PUT", "/v1/admin/slots/row", { ...row(FIRST), holdout: 0.1, title: "Chosen" });
    await publish([]);
    expect(await admin("GET", "/v1/admin/diff")).toMatchObject({
      to: "draft",
      slots: [],
      unready: [],
    });
    await admin("PUT", "/v1/admin/slots/row", {
      ...row(FIRST),
      title: "Chosen",
      holdout: 0.2,
      rules: { pin: [{ item_id: FIRST, position: 1 }], max_per_category: 2 },
      filters: { price: { max: 5 } },
    });
    await admin("PUT", "/v1/admin/slots/new", {
      strategy: "popular",
      audience: { not: { bought: {} } },
    });
    const { slots } = await admin<{ slots: object[] }>("GET", "/v1/admin/diff");
    expect(slots).toMatchObject([
      { slot: "new", kind: "added" },
      {
        slot: "row",
        kind: "changed",
        changes: [
          { kind: "added", setting: "Pin", from: null, to: `${NAME} at 1` },
          { kind: "added", setting: "At most of one category", from: null, to: "2" },
          { kind: "added", setting: "Filter: price", from: null, to: "up to £5.00" },
          { kind: "changed", setting: "Held out", from: "10%", to: "20%" },
        ],
      },
    ]);
    await admin("DELETE", "/v1/admin/slots/new");
    const back = await admin<{ slots: { kind: string }[] }>(
      "GET",
      "/v1/admin/diff?from=draft&to=1",
    );
    expect(back.slots.map(({ kind }) => kind)).toEqual(["changed"]);
    expect((await call("GET", "/v1/admin/diff?to=99", { key: "local-marketer" })).status).toBe(404);
  });
});

describe("the log", () => {
  it("says who changed what, as far as the key's holder says so, and can't be rewritten", async () => {
    await call("PUT", "/v1/admin/slots/row", { ...as("Priya\nNair"), body: row(SECOND) });
    await call("POST", "/v1/admin/publish", { ...as("Priya Nair"), body: { note: "why" } });
    const { entries } = await log();
    expect(entries[0]).toMatchObject({
      act: "slots.publish",
      target: "2",
      actor: "Priya Nair",
      via: "key",
    });
    expect(entries[1]).toMatchObject({ act: "slot.save", actor: "Priya Nair", role: "marketer" });
    const { versions } = await admin<{ versions: object[] }>("GET", "/v1/admin/versions");
    expect(versions[0]).toMatchObject({
      version: 2,
      note: "why",
      published_by: "Priya Nair",
      approved_by: null,
    });
    await expect(env.DB.prepare("UPDATE change_log SET actor = 'x'").run()).rejects.toThrow(
      "append only",
    );
    await expect(env.DB.prepare("DELETE FROM change_log").run()).rejects.toThrow("append only");
  });

  it("shows by its chain what was altered behind its back, and what was cut off at the end", async () => {
    const whole = await admin<{ entries: number; head: string }>("GET", "/v1/admin/log/verify");
    expect(whole).toMatchObject({ whole: true, broken_at: null });
    const noted = `?seq=${whole.entries}&hash=${whole.head}`;
    expect(await admin("GET", `/v1/admin/log/verify${noted}`)).toMatchObject({ whole: true });
    const paged = await log("?limit=2");
    expect(paged.entries.map(({ seq }) => seq)).toEqual([whole.entries, whole.entries - 1]);
    expect((await log(`?limit=2&before=${paged.before}`)).entries[0]?.seq).toBe(whole.entries - 2);
    await env.DB.batch([
      env.DB.prepare("DROP TRIGGER change_log_lasts"),
      env.DB.prepare("DROP TRIGGER change_log_stays"),
      env.DB.prepare("DELETE FROM change_log WHERE seq = ?").bind(whole.entries),
    ]);
    expect(await admin("GET", "/v1/admin/log/verify")).toMatchObject({ whole: true });
    expect(await admin("GET", `/v1/admin/log/verify${noted}`)).toMatchObject({
      whole: false,
      broken_at: whole.entries,
    });
    await env.DB.prepare("UPDATE change_log SET actor = 'Mallory' WHERE seq = 3").run();
    expect(await admin("GET", "/v1/admin/log/verify")).toMatchObject({
      whole: false,
      broken_at: 3,
    });
  });
});

describe("an Idempotency-Key", () => {
  const publishWith = (key: string, body: object) =>
    call("POST", "/v1/admin/publish", {
      key: "local-marketer",
      body,
      headers: { "Idempotency-Key": key },
    });

  it("lets a call that is sent again get the first answer, and nothing happens twice", async () => {
    const first = await publishWith("k-1", { note: "once" });
    const { version } = await first.json<{ version: number }>();
    const again = await publishWith("k-1", { note: "once" });
    expect(again.status).toBe(200);
    expect(again.headers.get("Idempotency-Replayed")).toBe("true");
    expect(await again.json()).toEqual({ version });
    const { versions } = await admin<{ versions: object[] }>("GET", "/v1/admin/versions");
    expect(versions[0]).toMatchObject({ version });
    expect((await publishWith("k-1", { note: "another" })).status).toBe(422);
    expect((await publishWith("k 1", {})).status).toBe(400);
    // Of another role it is another key.
    const { status } = await call("POST", "/v1/admin/publish", {
      ...{ key: "local-admin", body: { note: "another" } },
      headers: { "Idempotency-Key": "k-1" },
    });
    expect(status).toBe(200);
  });

  it("does not hold a refusal: what is put right may be sent again", async () => {
    expect((await publishWith("k-2", { note: 7 })).status).toBe(400);
    expect((await publishWith("k-2", { note: "right" })).status).toBe(200);
  });

  it("lets one of many at the same moment through", async () => {
    const all = await Promise.all(
      Array.from({ length: 5 }, () => publishWith("k-3", { note: "storm" })),
    );
    const versions = await Promise.all(
      all
        .filter(({ status }) => status === 200)
        .map(async (one) => (await one.json<{ version: number }>()).version),
    );
    expect(new Set(versions).size).toBe(1);
    expect(all.every(({ status }) => status === 200 || status === 409)).toBe(true);
  });
});
