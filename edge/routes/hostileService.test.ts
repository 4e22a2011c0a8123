import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../customer/test/desk.ts";
import { known } from "../shopper/test/shop.ts";
import { call } from "../test/shop.ts";

beforeAll(() => openDesk("demo", { look_ups_per_hour: 100_000 }));

/** Plausible enough to come past the first check, and wrong somewhere. */
const hostile = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "__proto__",
    "../../x",
    "a@b.example",
    "+442079460000",
    "12345678",
    "' OR 1=1 --",
    "c1.a.demo.b.c",
    "x".repeat(5_000),
  ),
  fc.constantFrom<unknown>(null, 0, -1, 1e308, true, [], {}, { $gt: "" }),
);
const bodyOf = (...fields: string[]) =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record(Object.fromEntries(fields.map((one) => [one, hostile])), {
        requiredKeys: [],
      }),
    },
    { weight: 1, arbitrary: fc.jsonValue() },
  );
const POSTS = [
  ["/v1/identify", ["site", "shopper", "assertion"]],
  [
    "/v1/interactions",
    [
      "site",
      "id",
      "customer",
      "email",
      "phone",
      "channel",
      "kind",
      "subject",
      "body",
      "at",
      "status",
      "updated_at",
      "order",
    ],
  ],
  ["/v1/ivr/route", ["site", "customer", "email", "phone", "code", "purpose", "language"]],
  ["/v1/agent/merges", ["site", "customers", "reason"]],
  ["/v1/hooks/interactions", ["data", "type"]],
] as const;

describe("hostile input", () => {
  it.each(POSTS)("to %s is never an error of ours", async (path, fields) => {
    const asked = bodyOf(...fields).map((body) => ({
      site: "demo",
      ...(typeof body === "object" && body),
    }));
    await fc.assert(
      fc.asyncProperty(fc.oneof(asked, bodyOf(...fields)), async (body) => {
        const answer = await call("POST", path, { key: "local-admin", body });
        expect(answer.status).toBeLessThan(500);
        if (answer.status >= 400) {
          expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
        }
      }),
      { numRuns: 60 },
    );
  });

  it("in the address of a look is never an error of ours", async () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom("", "+44", "%00", "%ff", "a@b.example", "1234 5678"),
    );
    const keys = fc.constantFrom(
      "customer",
      "email",
      "phone",
      "code",
      "purpose",
      "agent",
      "language",
      "site",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(keys, text), { maxLength: 5 }), async (pairs) => {
        const query = new URLSearchParams([...pairs, ["site", "demo"], ["purpose", "call"]]);
        const answer = await call("GET", `/v1/agent/screen-pop?${query}`, { key: "local-agent" });
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
    for (const path of [
      "/v1/agent/screen-pop?customer=%ff&purpose=%00",
      "/v1/admin/look-ups?after=x",
      "/v1/admin/look-ups?after=-1",
      "/v1/agent/merges/%ff",
      "/v1/admin/customers/%00",
    ]) {
      for (const method of ["GET", "DELETE"]) {
        expect((await call(method, path, { key: "local-admin" })).status, path).toBeLessThan(500);
      }
    }
  });

  it("opens no door to a shopper's key, nor a shopper's token to an agent's", async () => {
    const shopper = await known("assistance");
    for (const path of ["/v1/agent/screen-pop?purpose=x&customer=C", "/v1/admin/look-ups"]) {
      expect((await call("GET", path, { key: shopper })).status).toBe(401);
      expect((await call("GET", path)).status).toBe(401);
    }
    expect((await call("GET", "/v1/admin/look-ups", { key: "local-agent" })).status).toBe(403);
    expect((await call("DELETE", "/v1/admin/customers/C", { key: "local-agent" })).status).toBe(
      403,
    );
    expect((await call("POST", "/v1/me/code", { key: "local-agent" })).status).toBe(401);
  });
});
