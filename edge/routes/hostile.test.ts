import { beforeAll, describe, expect, it } from "vitest";
import { call, decideOne, openShop } from "../test/shop.ts";

const HOME = { url: "https://shop.example/", type: "home" };
const GOOD = { site: "demo", page: HOME, slots: [{ id: "hero" }] };
const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;

beforeAll(() => openShop([{ id: "hero", strategy: "for_you", limit: 4 }]));

describe("hostile requests for slots", () => {
  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["a number", "7"],
    ["null", "null"],
    ["a list", "[]"],
    ["deep nesting", deep],
    ["too large a body", JSON.stringify({ ...GOOD, more: "x".repeat(70_000) })],
    ["no site", JSON.stringify({ ...GOOD, site: undefined })],
    ["a site of the wrong type", JSON.stringify({ ...GOOD, site: { toString: "demo" } })],
    ["an unknown site", JSON.stringify({ ...GOOD, site: "nowhere" })],
    ["an odd site", JSON.stringify({ ...GOOD, site: "' OR 1=1 --" })],
    ["no slots", JSON.stringify({ ...GOOD, slots: undefined })],
    ["slots of the wrong type", JSON.stringify({ ...GOOD, slots: "hero" })],
    ["a slot of the wrong type", JSON.stringify({ ...GOOD, slots: [null] })],
    [
      "too many slots",
      JSON.stringify({ ...GOOD, slots: Array.from({ length: 500 }, () => ({ id: "hero" })) }),
    ],
    ["a limit that is none", JSON.stringify({ ...GOOD, slots: [{ id: "hero", limit: "all" }] })],
    ["a negative limit", JSON.stringify({ ...GOOD, slots: [{ id: "hero", limit: -1 }] })],
    ["no page", JSON.stringify({ ...GOOD, page: undefined })],
    ["an unknown kind of page", JSON.stringify({ ...GOOD, page: { ...HOME, type: "moon" } })],
    ["a lone surrogate", JSON.stringify({ ...GOOD, page: { ...HOME, category: "\ud800" } })],
    [
      "a cart of the wrong type",
      JSON.stringify({ ...GOOD, page: { ...HOME, cart: { length: 1e9 } } }),
    ],
  ])("with %s get a 4xx that says why", async (_, body) => {
    const answer = await call("POST", "/v1/slots", { body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.get("Content-Type")).toContain("application/problem+json");
    const problem = await answer.json<{ status: number; detail: string }>();
    expect(problem.status).toBe(answer.status);
    expect(problem.detail).toMatch(/\w+/);
    expect(JSON.stringify(problem)).not.toMatch(/\bat .*\.ts:\d+/);
  });

  it.each([
    ["__proto__ as a slot", { slots: [{ id: "__proto__" }, { id: "constructor" }] }],
    ["__proto__ as a category", { page: { ...HOME, type: "category", category: "__proto__" } }],
    ["constructor as an item", { page: { ...HOME, type: "product", item_id: "constructor" } }],
    ["a shopper of another form", { shopper: "x".repeat(500) }],
    ["an odd language", { language: "__proto__-x" }],
  ])("with %s are answered as if it were not there", async (_, change) => {
    const answer = await call("POST", "/v1/slots", { body: { ...GOOD, ...change } });
    expect(answer.status).toBe(200);
    const { decisions } = await answer.json<{ decisions: { items: object[] }[] }>();
    for (const decision of decisions) expect(decision.items.length).toBeGreaterThan(0);
  });

  it("from a foreign origin are refused, and get no CORS header", async () => {
    const foreign = await call("POST", "/v1/slots", {
      body: GOOD,
      headers: { Origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
    expect(foreign.headers.get("Access-Control-Allow-Origin")).toBeNull();
    const own = await call("POST", "/v1/slots", {
      body: GOOD,
      headers: { Origin: "https://shop.example" },
    });
    expect(own.status).toBe(200);
    expect(own.headers.get("Access-Control-Allow-Origin")).toBe("https://shop.example");
    expect(own.headers.get("Cache-Control")).toBe("private, no-store");
  });

  it("leave the service as it was", async () => {
    expect((await decideOne("hero")).items).toHaveLength(4);
  });
});

describe("hostile admin calls", () => {
  it.each([
    [
      "PUT",
      "/v1/admin/site",
      {
        site: "../x",
        name: "",
        origins: ["https://a.example/path"],
        currency: "gbp",
        locale: "!",
        time_zone: "Mars",
      },
    ],
    ["PUT", "/v1/admin/site", []],
    ["POST", "/v1/admin/build", { site: "nowhere" }],
    ["POST", "/v1/admin/publish", { site: 7 }],
    ["POST", "/v1/admin/rollback", { version: "1" }],
    ["POST", "/v1/admin/preview", { slots: "hero" }],
    ["POST", "/v1/admin/preview", { slots: [{}], recent: { length: 1e9 } }],
    ["PUT", "/v1/admin/slots/x", null],
    ["PUT", `/v1/admin/slots/${"x".repeat(300)}`, { strategy: "popular" }],
    ["PUT", "/v1/admin/orders?site=nowhere", {}],
  ])("%s %s get a 4xx", async (method, path, body) => {
    const answer = await call(method, path, { key: "local-admin", body });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it("name every field of a site that is wrong", async () => {
    const body = {
      site: "../x",
      name: "",
      origins: ["https://a.example/path"],
      currency: "gbp",
      locale: "!",
      time_zone: "Mars",
    };
    const answer = await call("PUT", "/v1/admin/site", { key: "local-admin", body });
    const { errors } = await answer.json<{ errors: { path: string }[] }>();
    expect(errors.map(({ path }) => path).sort()).toEqual([
      "currency",
      "locale",
      "name",
      "origins.0",
      "site",
      "time_zone",
    ]);
  });
});
