import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { call, event, granting, known, me, openSites, send } from "../shopper/test/shop.ts";

beforeAll(openSites);

describe("hostile input", () => {
  const junk = fc.oneof(
    fc.jsonValue({ maxDepth: 8 }),
    fc.record(
      {
        site: fc.constantFrom("demo", "nope", "", null, 1, "../x", "DEMO"),
        shopper: fc.constantFrom("c1.local.demo.x.y", null, 1, {}, "\u0000"),
        sent_at: fc.constantFrom(Date.now(), "now", 1e300, -1, null),
        choices: fc.oneof(fc.constant(granting("personalisation")), fc.jsonValue()),
        policy: fc.constantFrom("1", "", null, "x".repeat(5_000)),
        via: fc.constantFrom("panel", "magic", null),
        events: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue(), { maxLength: 4 })),
        mute: fc.jsonValue(),
        forget: fc.jsonValue(),
      },
      { requiredKeys: [] },
    ),
  );

  it("on any route gives a 4xx problem or an answer, never a 5xx", async () => {
    const token = await known("personalisation");
    const routes = [
      ["POST", "/v1/consent"],
      ["POST", "/v1/events"],
      ["PATCH", "/v1/me"],
    ] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...routes), junk, async ([method, path], value) => {
        const body = JSON.stringify(value) ?? "";
        const answer = await call(method, path, method === "PATCH" ? { body, token } : { body });
        expect(answer.status).toBeLessThan(500);
        if (answer.status < 400) return;
        expect(answer.headers.get("Content-Type")).toBe("application/problem+json");
        const problem = await answer.json<{ detail: string; status: number }>();
        expect(problem.status).toBe(answer.status);
        expect(problem.detail.length).toBeGreaterThan(5);
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  it("in events is refused one by one, and what is well is kept", async () => {
    const shopper = await known("personalisation");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue({ maxDepth: 8 }), { maxLength: 5 }), async (bad) => {
        const answer = await send(shopper, [...bad, event("view_item", ["A"])]);
        expect(answer).toMatchObject({ status: 202, accepted: 1 });
        expect(answer.rejected).toHaveLength(bad.length);
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  it.each(["'; DROP TABLE events; --", "\u0000", "<script>alert(1)</script>", "𝔘𝔫𝔦", "../../etc"])(
    "in strings is kept as it is: %s",
    async (text) => {
      const shopper = await known("personalisation");
      const items = [{ item_id: text, item_name: text, item_category: text }];
      const sent = { ...event("view_item"), items };
      expect(await send(shopper, [sent])).toMatchObject({ status: 202, accepted: 1 });
      const held = await me(shopper);
      expect(held.recent[0]).toMatchObject({ item_id: text, title: text });
      expect(held.interests[0]?.category).toBe(text);
    },
  );
});
