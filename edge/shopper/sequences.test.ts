import { evictDurableObject, runInDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import {
  ALL_DENIED,
  type Choices,
  EVENT_PURPOSES,
  type EventName,
  PURPOSES,
  type Purpose,
} from "../../sdk/wire/index.ts";
import { objectOf, rowsOf } from "./test/objectOf.ts";
import { consent, event, openSites, send } from "./test/shop.ts";

beforeAll(openSites);

const GPC = { "Sec-GPC": "1" };

describe("whatever is chosen and done, in whatever order", () => {
  const choicesOf = fc.record({
    personalisation: fc.constantFrom("granted", "denied", "unset", "on_device"),
    assistance: fc.constantFrom("granted", "denied", "unset"),
    measurement: fc.constantFrom("granted", "denied", "unset"),
    retargeting: fc.constantFrom("granted", "denied", "unset"),
  }) as fc.Arbitrary<Choices>;
  const names = Object.keys(EVENT_PURPOSES) as EventName[];
  const step = fc.oneof(
    fc.record({ do: fc.constant("choose" as const), choices: choicesOf, gpc: fc.boolean() }),
    fc.record({
      do: fc.constant("act" as const),
      name: fc.constantFrom(...names),
      item: fc.constantFrom("A", "B", "C"),
      gpc: fc.boolean(),
    }),
    fc.record({ do: fc.constant("evict" as const) }),
  );

  it("no data is held that no granted purpose needs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        let token: string | null = null;
        let granted: Choices = ALL_DENIED;
        let gpc = false;
        for (const one of steps) {
          if (one.do === "choose") {
            const headers = one.gpc ? GPC : {};
            const more = token ? { shopper: token, headers } : { headers };
            ({ shopper: token } = await consent(one.choices, more));
            granted = one.choices;
            // A choice without the signal that grants retargeting is a new, explicit one.
            if (one.gpc) gpc = true;
            else if (one.choices.retargeting === "granted" || !token) gpc = false;
          } else if (token && one.do === "evict") {
            await evictDurableObject(await objectOf(token));
          } else if (token && one.do === "act") {
            if (one.gpc) gpc = true;
            const more = { transaction_id: `T${Math.random()}`, search_term: "bag", slot: "s" };
            const acted = { ...more, metric: "LCP", value: 1, seconds: 1 };
            await send(token, [event(one.name, [one.item], acted)], {
              headers: one.gpc ? GPC : {},
            });
          }
          if (!token) continue;
          const allowed = PURPOSES.filter(
            (purpose) => granted[purpose] === "granted" && !(purpose === "retargeting" && gpc),
          );
          const held = await runInDurableObject(await objectOf(token), (_, { storage: { sql } }) =>
            sql.exec<{ name: EventName }>("SELECT name FROM events").toArray(),
          );
          for (const { name } of held) {
            const needs: readonly Purpose[] = EVENT_PURPOSES[name];
            expect([name, needs.some((purpose) => allowed.includes(purpose))]).toEqual([
              name,
              true,
            ]);
          }
          const rows = await rowsOf(token);
          if (!allowed.includes("personalisation")) {
            expect(rows).toMatchObject({ items: 0, cart: 0, purchases: 0, habits: 0, outbox: 0 });
            if (!allowed.includes("measurement")) expect(rows).toMatchObject({ impressions: 0 });
          }
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
