import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CandourEvent, EventName } from "../../sdk/wire/index.ts";
import {
  call,
  consent,
  event,
  granting,
  OTHER_SITE,
  openSites,
  SITE,
  send,
} from "../shopper/test/shop.ts";

beforeAll(openSites);

const PURPOSES = granting("personalisation", "measurement", "assistance");
const ACTS = ["view_item", "add_to_cart", "remove_from_cart", "purchase", "search"] as const;
const step = fc.record({
  isOurs: fc.boolean(),
  name: fc.constantFrom<EventName>(...ACTS),
  item: fc.constantFrom("A", "B", "C", "D"),
  mute: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

interface Visitor {
  readonly site: string;
  readonly token: string;
  readonly headers: Record<string, string>;
}

async function visitor({ id, origins }: typeof SITE): Promise<Visitor> {
  const headers = { Origin: origins[0] ?? "" };
  const { shopper } = await consent(PURPOSES, { site: id, headers });
  return { site: id, token: shopper ?? "", headers };
}

/** The nth thing that is done: its ids are the same whoever does it, on whichever site. */
async function act({ site, token, headers }: Visitor, step: Step, n: number): Promise<void> {
  const more: Partial<CandourEvent> = {
    ...{ id: `same-id-${n}`, transaction_id: `T${n}` },
    ...(step.name === "search" && { search_term: `word of ${site}` }),
  };
  const one = event(step.name, step.name === "search" ? [] : [step.item], more);
  const items = one.items?.map((item) => ({ ...item, item_name: `Thing of ${site}` }));
  const sent = await send(token, [{ ...one, ...(items && { items }) }], { site, headers });
  expect(sent.accepted).toBe(1);
  if (!step.mute) return;
  await call("PATCH", "/v1/me", { token, headers, body: { mute: { items: [step.item] } } });
}

/** All that is held, without times and ids, which are of the moment. */
async function heldOf({ token, headers }: Visitor): Promise<string> {
  const answer = await call("GET", "/v1/me/export", { token, headers });
  expect(answer.status).toBe(200);
  const moments = new Set(["at", "exported_at", "first_at", "last_at", "purchased_at", "since"]);
  const text = await answer.text();
  expect(text).not.toContain(token);
  const told: unknown = JSON.parse(text, (key, value: unknown) => {
    if (["rows", "receipts", "kept", "habits", "hours"].includes(key)) return undefined;
    return moments.has(key) && value !== null ? 0 : value;
  });
  return JSON.stringify(told);
}

describe("two sites with the same ids of items, events and orders", () => {
  it("know nothing of each other, whatever is done on either", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), async (steps) => {
        const [ours, theirs, alone] = [
          await visitor(SITE),
          await visitor(OTHER_SITE),
          await visitor(OTHER_SITE),
        ];
        for (const [n, one] of steps.entries()) await act(one.isOurs ? ours : theirs, one, n);
        for (const [n, one] of steps.entries()) if (!one.isOurs) await act(alone, one, n);
        expect(await heldOf(theirs)).toBe(await heldOf(alone));
        expect(await heldOf(theirs)).not.toContain("of demo");
        expect(await heldOf(ours)).not.toContain("of other");
      }),
      { numRuns: 25 },
    );
  });

  it("take no token of each other's, on any route", async () => {
    const [ours, theirs] = [await visitor(SITE), await visitor(OTHER_SITE)];
    const foreign = { ...theirs.headers };
    const page = { url: "https://other.example/", type: "home" };
    const calls = [
      call("POST", "/v1/consent", {
        headers: foreign,
        body: { site: "other", shopper: ours.token, choices: PURPOSES, policy: "1", via: "panel" },
      }),
      call("POST", "/v1/events", {
        headers: foreign,
        body: { site: "other", shopper: ours.token, sent_at: Date.now(), events: [] },
      }),
      call("POST", "/v1/identify", {
        headers: foreign,
        body: { site: "other", shopper: ours.token, assertion: "a.b.c" },
      }),
      call("POST", "/v1/retargeting/link", {
        headers: foreign,
        body: { site: "other", shopper: ours.token },
      }),
    ];
    for (const answer of await Promise.all(calls)) expect(answer.status).toBe(401);
    for (const method of ["GET", "DELETE"]) {
      const answer = await call(method, "/v1/me", { headers: foreign, token: ours.token });
      expect(answer.status).toBe(403);
    }
    const slots = await call("POST", "/v1/slots", {
      headers: foreign,
      body: { site: "other", shopper: ours.token, page, slots: [] },
    });
    expect(await slots.json()).toMatchObject({ shopper_unknown: true });
    expect(await heldOf(ours)).toContain("consent");
  });
});
