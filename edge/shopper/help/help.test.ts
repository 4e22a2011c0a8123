import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import type { Me, SlotsAnswer } from "../../../sdk/wire/index.ts";
import { contact, identify } from "../../customer/test/desk.ts";
import {
  act,
  admin,
  call,
  decide,
  decideOne,
  lines,
  newShopper,
  openShop,
  PRODUCTS,
  SITE,
} from "../../test/shop.ts";
import { newSecret } from "../../webhooks/newSecret.ts";
import { postboxOf } from "../../webhooks/postboxOf.ts";
import { shopperOf } from "../shopperOf.ts";

const [FIRST, SECOND] = PRODUCTS;
const OUT = FIRST?.item_id ?? "";
const HOUR_MS = 3_600_000;
const SLOTS = [
  { id: "help", strategy: "help" },
  { id: "sale", strategy: "popular", promotion: true },
  { id: "wishes", strategy: "reminders", fallback: "popular" },
];

interface Told {
  readonly type: string;
  readonly data: Record<string, unknown>;
}

async function tell(shopper: string, ...events: readonly object[]): Promise<void> {
  const now = Date.now();
  const whole = events.map((event) => ({ id: crypto.randomUUID(), at: now, ...event }));
  const body = { site: "demo", shopper, sent_at: now, events: whole };
  expect((await call("POST", "/v1/events", { body })).status).toBe(202);
}

const search = (search_term: string, more: object = {}): object => ({
  ...{ name: "view_search_results", search_term, results: 0, ...more },
});
const broken = (type: string, more: object = {}): object => ({
  ...{ name: "page_error", message: "TypeError", page: { url: "https://shop.example/x", type } },
  ...more,
});
const helpFor = async (shopper: string): Promise<unknown> =>
  (await decideOne("help", { shopper })).help;

async function ring(token: string): Promise<void> {
  const shopper = await shopperOf(env, token);
  if (shopper) await runDurableObjectAlarm(shopper.stub);
}

/** What the site's postbox was given for this customer. */
async function told(customer: string): Promise<Told[]> {
  const bodies = await runInDurableObject(postboxOf(env, "demo"), (_, { storage }) =>
    storage.sql
      .exec<{ body: string }>("SELECT body FROM messages WHERE body <> '' ORDER BY seq")
      .toArray(),
  );
  return bodies
    .map(({ body }): Told => JSON.parse(body))
    .filter(({ data }) => data["customer"] === customer);
}

/** Somebody whom the shop knows, and who lets service see what happens. */
async function assisted(customer: string, ...more: string[]): Promise<string> {
  const shopper = await newShopper("assistance", ...more);
  expect((await identify(shopper, { sub: customer })).status).toBe(200);
  return shopper;
}

beforeAll(async () => {
  await openShop(SLOTS);
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { allow_automated: true } });
  await admin(
    "PUT",
    "/v1/admin/catalogue?site=demo",
    lines([{ ...FIRST, availability: "out_of_stock" }]),
  );
  await postboxOf(env, "demo").put({
    ...{ id: "desk", url: "https://10.0.0.1/hook", types: ["help.wanted"], enabled: true },
    ...{
      disabled_reason: null,
      created_at: 1,
      secret: newSecret(),
      old_secret: null,
      old_until: 0,
    },
  });
});

it("says in the same visit what went wrong, each trouble by its true name", async () => {
  const troubles: readonly (readonly [string, ...object[]])[] = [
    ["payment", broken("checkout")],
    ["payment", { name: "add_payment_info" }, { name: "add_payment_info" }],
    ["broken_page", broken("product"), broken("category")],
    ["nothing_found", search("zeppelin"), search("hangar")],
    [
      "out_of_stock",
      { name: "view_item", items: [{ item_id: OUT }], at: Date.now() - 9_000 },
      search("cake", { results: 4 }),
    ],
    [
      "slow_pages",
      ...[1, 2].map(() => ({ name: "web_vital", metric: "LCP", value: 9_000, rating: "poor" })),
    ],
  ];
  for (const [code, ...events] of troubles) {
    const shopper = await newShopper("assistance");
    expect(await helpFor(shopper), code).toBeUndefined();
    await tell(shopper, ...events);
    expect(await helpFor(shopper), code).toMatchObject({ code, talk: "Talk to a person" });
  }
});

it("says nothing of what happened once, was bought after all, or is long over", async () => {
  const quiet: readonly (readonly object[])[] = [
    [broken("product")],
    [search("zeppelin"), search(" Zeppelin ")],
    [search("zeppelin", { results: 3 }), search("hangar", { results: 1 })],
    [{ name: "view_item", items: [{ item_id: SECOND?.item_id }] }, search("cake", { results: 4 })],
    [broken("checkout", { at: Date.now() - HOUR_MS })],
    [
      broken("checkout", { at: Date.now() - 5_000 }),
      { name: "purchase", transaction_id: "T1", items: [{ item_id: OUT }] },
    ],
  ];
  for (const [at, events] of quiet.entries()) {
    const shopper = await newShopper("assistance");
    await tell(shopper, ...events);
    expect(await helpFor(shopper), `case ${at}`).toBeUndefined();
  }
});

it("knows of no trouble without assistance, and forgets it with a withdrawal", async () => {
  const other = await newShopper("personalisation", "measurement");
  await tell(other, broken("checkout"), search("zeppelin"), search("hangar"));
  expect(await helpFor(other)).toBeUndefined();
  const shopper = await newShopper("assistance", "measurement");
  await tell(shopper, broken("checkout"));
  expect(await helpFor(shopper)).toBeDefined();
  const choices = { assistance: "denied", measurement: "granted" };
  await call("POST", "/v1/consent", {
    body: { site: "demo", shopper, choices, policy: "1", via: "panel" },
  });
  expect(await helpFor(shopper)).toBeUndefined();
  const kept = await shopperOf(env, shopper);
  if (!kept) throw new Error("no shopper");
  const left = await runInDurableObject(kept.stub, (_, { storage }) =>
    storage.sql.exec("SELECT key FROM meta WHERE key LIKE 'help%' OR key = 'trouble'").toArray(),
  );
  expect(left).toEqual([]);
});

it("is put away for the rest of the visit, and no item, strategy or page is kept of it", async () => {
  const shopper = await newShopper("assistance", "personalisation");
  await tell(shopper, broken("checkout"));
  expect((await decideOne("help", { shopper })).items).toEqual([]);
  const patched = await call("PATCH", "/v1/me", { key: shopper, body: { dismiss_help: true } });
  expect((await patched.json<Me>()).decisions).toEqual([]);
  await tell(shopper, broken("checkout"));
  expect(await helpFor(shopper)).toBeUndefined();
});

it("speaks the shopper's language", async () => {
  const shopper = await newShopper("assistance");
  await tell(shopper, broken("checkout"));
  const page = { url: "https://shop.example/", type: "home" };
  const body = { site: "demo", shopper, page, slots: [{ id: "help" }], language: "de-AT" };
  const answer = await (await call("POST", "/v1/slots", { body })).json<SlotsAnswer>();
  expect(answer.decisions[0]?.help).toMatchObject({
    text: "Beim Bezahlen ist etwas schiefgegangen.",
  });
});

it("tells the desk once a visit, and the shopper that it did", async () => {
  const shopper = await assisted("ANNA");
  await tell(shopper, broken("checkout"));
  await ring(shopper);
  await tell(shopper, broken("checkout"), search("zeppelin"), search("hangar"));
  await ring(shopper);
  const messages = await told("ANNA");
  expect(messages).toHaveLength(1);
  expect(messages[0]).toMatchObject({
    type: "help.wanted",
    data: {
      customer: "ANNA",
      code: "payment",
      times: 1,
      screen: expect.stringMatching(/customer=ANNA/),
    },
  });
  const me = await (await call("GET", "/v1/me", { key: shopper })).json<Me>();
  expect(me.access.map(({ reason }) => reason)).toEqual([
    "We told our service that you may want help. Something went wrong while you were paying.",
  ]);
});

it("tells the desk nothing after a withdrawal, and no more in an hour than the site lets it", async () => {
  const gone = await assisted("BEN", "measurement");
  await tell(gone, broken("checkout"));
  const choices = { assistance: "denied", measurement: "granted" };
  await call("POST", "/v1/consent", {
    body: { site: "demo", shopper: gone, choices, policy: "1", via: "panel" },
  });
  await ring(gone);
  expect(await told("BEN")).toEqual([]);
  const settings = { allow_automated: true, help_wanted_per_hour: 0 };
  await admin("PUT", "/v1/admin/site", { ...SITE, settings });
  const held = await assisted("CARL");
  await tell(held, broken("checkout"));
  await ring(held);
  expect(await told("CARL")).toEqual([]);
  expect(await helpFor(held)).toBeDefined();
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { allow_automated: true } });
});

it("asks nobody to buy whose complaint is open, on any of their browsers, until it is settled", async () => {
  const [one, two, stranger] = [
    await assisted("DORA", "personalisation"),
    await assisted("DORA", "personalisation"),
    await assisted("EVE", "personalisation"),
  ];
  await act(one, "add_to_cart", SECOND?.item_id ?? "");
  const said = async (shopper: string): Promise<unknown> => {
    const { decisions, problems = [] } = await decide(["sale", "wishes"], { shopper });
    return [...decisions.map(({ slot }) => slot), ...problems.map(({ code }) => code)];
  };
  expect(await said(one)).toEqual(["sale", "wishes"]);
  const complaint = { id: "complaint-1", customer: "DORA", kind: "complaint" };
  expect((await contact(complaint)).status).toBe(202);
  expect(await said(one)).toEqual(["wishes", "muted"]);
  expect(await said(two)).toEqual(["wishes", "muted"]);
  expect(await said(stranger)).toEqual(["sale", "wishes"]);
  const late = await assisted("DORA");
  expect(await said(late)).toEqual(["wishes", "muted"]);
  await call("PATCH", "/v1/me", { key: late, body: { unlink: true } });
  expect(await said(late)).toEqual(["sale", "wishes"]);
  await contact({ ...complaint, status: "resolved", updated_at: Date.now() });
  expect(await said(one)).toEqual(["sale", "wishes"]);
});

it("refuses help as one step among others", async () => {
  for (const slot of [
    { strategy: "popular", fallback: "help" },
    { strategy: "help", chain: [{ strategy: "help" }, { strategy: "popular" }] },
    { strategy: "popular", tests: [{ id: "t", strategy: "help", share: 0.5 }] },
  ]) {
    const answer = await call("PUT", "/v1/admin/slots/odd", { key: "local-admin", body: slot });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("help stands alone");
  }
});
