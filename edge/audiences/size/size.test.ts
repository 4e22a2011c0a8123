import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { shopperOf } from "../../shopper/shopperOf.ts";
import type { Audience } from "../../slots/audience/Audience.ts";
import { act, admin, call, newShopper, openShop, PRODUCTS, SITE } from "../../test/shop.ts";
import { countable } from "./countable.ts";
import { putInSample, selectSample } from "./queriesOfSample.ts";
import { MARKS } from "./sampleMark.ts";
import { type AudienceSize, sizeOf } from "./sizeOf.ts";

const K = 3;
const BOTH = ["measurement", "personalisation"];
const people: string[] = [];

async function ring(token: string): Promise<void> {
  const shopper = await shopperOf(env, token);
  if (shopper) await runDurableObjectAlarm(shopper.stub);
}
async function person(...purposes: string[]): Promise<string> {
  const token = await newShopper(...purposes);
  await ring(token);
  return token;
}
const estimate = (conditions: Audience | null): Promise<AudienceSize & { not_counted: string[] }> =>
  admin("POST", "/v1/admin/audiences/estimate", { site: "demo", conditions });
const held = async (): Promise<number> => (await selectSample(env.DB, "demo")).shoppers.length;

beforeAll(async () => {
  await openShop();
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: K } });
  for (let n = 0; n < 7; n++) people.push(await person(...BOTH));
  await person("personalisation");
  await person("measurement", "retargeting");
  for (const token of people.slice(0, 4)) {
    await act(token, "view_item", PRODUCTS[0]?.item_id ?? "");
  }
});

it("counts those alone who granted both measurement and personalisation, by the very conditions that decide", async () => {
  await expect.poll(held, { timeout: 20_000 }).toBe(7);
  expect(await estimate({ has_viewed: true })).toMatchObject({
    ...{ about: 3, of: 6, share: 0.57, interval: [3, 3] },
    not_counted: [],
  });
  expect(await estimate(null)).toMatchObject({ about: 6, of: 6, share: 1 });
});

it("tells no figure below k, nor one that would tell of fewer than k outside", async () => {
  expect(await estimate({ visits: { min: 2 } })).toMatchObject({ about: null, fewer_than: K });
  await act(people[4] ?? "", "view_item", PRODUCTS[0]?.item_id ?? "");
  expect(await estimate({ has_viewed: true })).toMatchObject({
    ...{ about: null, fewer_than: null, is_nearly_all: true },
  });
  expect(await estimate({ has_viewed: false })).toMatchObject({ about: null, fewer_than: K });
});

it("takes what only an open page tells as met, and says so", async () => {
  const answer = await estimate({ all: [{ device: ["phone"] }, { has_viewed: false }] });
  expect(answer.not_counted).toEqual(["device"]);
  expect(countable({ any: [{ device: ["phone"] }, { has_viewed: true }] })).toBeNull();
  expect(countable({ none: [{ device: ["phone"] }, { has_viewed: true }] })).toEqual({
    none: [{ has_viewed: true }],
  });
  expect(countable({ not: { all: [{ language: ["en"] }, { bought: {} }] } })).toBeNull();
  expect(countable({ not: { any: [{ language: ["en"] }, { bought: {} }] } })).toEqual({
    not: { any: [{ bought: {} }] },
  });
});

it("forgets who withdraws or is erased, also in the table", async () => {
  const [withdrawer = "", leaver = ""] = people;
  await call("POST", "/v1/consent", {
    body: {
      ...{ site: "demo", shopper: withdrawer, policy: "1", via: "panel" },
      choices: {
        ...{ personalisation: "granted", measurement: "denied" },
        ...{ retargeting: "denied", assistance: "denied" },
      },
    },
  });
  // At once, whatever the table says still.
  expect(await estimate(null)).toMatchObject({ about: 6 });
  await ring(withdrawer);
  await call("DELETE", "/v1/me", { key: leaver });
  await expect.poll(held, { timeout: 20_000 }).toBe(5);
  expect(await estimate(null)).toMatchObject({ about: 6, share: 1 });
});

it("thins the sample by half where it grows too large, evenly", async () => {
  const shoppers = Array.from({ length: 430 }, (_, n) => ({
    ...{ site: "large", shopper: `s${n}` },
    mark: Math.floor(((n * 263) % 430) * (MARKS / 430)),
  }));
  await env.DB.prepare(
    `INSERT INTO audience_sample (shopper, site, mark)
     SELECT value ->> 'shopper', value ->> 'site', value ->> 'mark' FROM json_each(?)`,
  )
    .bind(JSON.stringify(shoppers.slice(1)))
    .run();
  for (const one of shoppers.slice(0, 1)) await putInSample(env.DB, one);
  const { level, shoppers: left } = await selectSample(env.DB, "large");
  expect(level).toBe(1);
  expect(left).toHaveLength(215);
});

it("holds the true size in its interval nineteen times of twenty, and names none below k", () => {
  let [seed, within] = [7, 0];
  const next = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const [truth, rounds] = [3_000, 300];
  for (let round = 0; round < rounds; round++) {
    let found = 0;
    for (let n = 0; n < truth; n++) if (next() < 1 / 32) found++;
    const { interval } = sizeOf({ found, asked: 300, level: 5, k: 20 });
    if (interval && interval[0] <= truth && truth <= interval[1]) within++;
  }
  expect(within / rounds).toBeGreaterThan(0.9);
  expect(sizeOf({ found: 19, asked: 300, level: 5, k: 20 })).toMatchObject({
    ...{ about: null, fewer_than: 640 },
  });
});

it("refuses conditions that can't be, and who may not ask", async () => {
  const ask = (key: string, conditions: unknown) =>
    call("POST", "/v1/admin/audiences/estimate", { key, body: { site: "demo", conditions } });
  expect((await ask("local-marketer", { any: [{ eval: "1" }] })).status).toBe(400);
  expect((await ask("local-agent", null)).status).toBe(403);
});
