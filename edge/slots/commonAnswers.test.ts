import { beforeAll, expect, it } from "vitest";
import { admin, call, decide, newShopper, openShop, PRODUCTS, publish } from "../test/shop.ts";
import { commonAnswers } from "./commonAnswers.ts";

const [first, second] = PRODUCTS;
const hero = { id: "hero", strategy: "manual", items: [first?.item_id] };

beforeAll(() => openShop([hero, { id: "near", strategy: "similar", limit: 4 }]));

const idsOf = async (body: object): Promise<(string | undefined)[][]> =>
  (await decide(["hero", "near"], body)).decisions.map(({ items }) =>
    items.map(({ item_id }) => item_id),
  );

it("gives the same request of nobody the same items, and each answer decisions of its own", async () => {
  const page = { type: "product", item_id: first?.item_id };
  const answers = await Promise.all([1, 2, 3].map(() => decide(["hero", "near"], { page })));
  const [one, ...others] = answers;
  const decisions = answers.flatMap((answer) => answer.decisions.map(({ decision }) => decision));
  expect(new Set(decisions).size).toBe(6);
  const bare = (answer: typeof one) =>
    answer && {
      ...answer,
      decisions: answer.decisions.map(({ decision: _, ...rest }) => rest),
    };
  for (const other of others) expect(bare(other)).toEqual(bare(one));
  expect(one?.terms).toMatchObject({ region: "opt_in" });
  const asked = { site: "demo", page: { url: "https://shop.example/", ...page } };
  const slots = [{ id: "hero" }, { id: "near" }];
  expect(commonAnswers.find(JSON.stringify({ ...asked, slots }))?.site).toBe("demo");
});

it("shows what is published next, and another page its own", async () => {
  const before = await idsOf({});
  await publish([{ ...hero, items: [second?.item_id] }]);
  const after = await idsOf({});
  expect(before[0]?.[0]).toBe(first?.item_id);
  expect(after[0]?.[0]).toBe(second?.item_id);
  const page = { type: "product", item_id: second?.item_id };
  expect((await idsOf({ page }))[0]).not.toContain(second?.item_id);
});

it("never answers a shopper, or a foreign page, with what is everybody's", async () => {
  await decide(["hero"]);
  const body = JSON.stringify({
    site: "demo",
    page: { url: "https://shop.example/", type: "home" },
    slots: [{ id: "hero" }],
  });
  const shopper = await newShopper("personalisation");
  await admin("GET", "/v1/admin/slots");
  const muted = await call("PATCH", "/v1/me", {
    key: shopper,
    body: { mute: { items: [second?.item_id] } },
  });
  expect(muted.status).toBe(200);
  const own = await call("POST", "/v1/slots", { key: shopper, body });
  expect(await own.text()).not.toContain(`"item_id":"${second?.item_id}"`);
  const foreign = await call("POST", "/v1/slots", {
    body,
    headers: { Origin: "https://elsewhere.example" },
  });
  expect(foreign.status).toBe(403);
});

it("decides a slot for some people or some time each time anew", async () => {
  const to = Date.now() + 5_000;
  await publish([{ ...hero, schedule: { from: null, to } }]);
  const shown = await decide(["hero"]);
  expect(shown.decisions).toHaveLength(1);
  await scheduler.wait(to + 100 - Date.now());
  const later = await decide(["hero"]);
  expect(later.decisions).toHaveLength(0);
  expect(later.problems).toMatchObject([{ slot: "hero", code: "not_scheduled" }]);
});
