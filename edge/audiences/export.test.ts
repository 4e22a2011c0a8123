import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { assertionOf } from "../customer/test/desk.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { act, admin, call, newShopper, openShop } from "../test/shop.ts";
import { newSecret } from "../webhooks/newSecret.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";
import { hashedAddress } from "./hashedAddress.ts";

const CAKESTAND = "22423";
const people: { token: string; hash: string }[] = [];

/** A shopper whom the shop knows by an address. */
async function known(n: number, ...purposes: string[]): Promise<{ token: string; hash: string }> {
  const email = `Shopper.${n}@Example.com`;
  const token = await newShopper("personalisation", ...purposes);
  const assertion = await assertionOf({ sub: `A-${n}`, email });
  const link = await call("POST", "/v1/identify", {
    body: { site: "demo", shopper: token, assertion },
  });
  expect(link.status).toBe(200);
  await act(token, "view_item", CAKESTAND);
  await ring(token);
  return { token, hash: await hashedAddress(email) };
}

async function ring(token: string): Promise<void> {
  const shopper = await shopperOf(env, token);
  if (shopper) await runDurableObjectAlarm(shopper.stub);
}

async function handed(body: object = {}): Promise<{ op: string; hash: string }[]> {
  const answer = await call("POST", "/v1/audiences/lookers/export", {
    key: "local-marketer",
    body: { site: "demo", ...body },
  });
  expect(answer.status).toBe(200);
  return (await answer.text())
    .split("\n")
    .filter(Boolean)
    .map((line): { op: string; hash: string } => JSON.parse(line));
}

const posted = (): Promise<{ data: { added: string[]; removed: string[] } }[]> =>
  runInDurableObject(postboxOf(env, "demo"), (_, { storage }) =>
    storage.sql
      .exec<{ body: string }>("SELECT body FROM messages ORDER BY seq")
      .toArray()
      .map(({ body }) => JSON.parse(body)),
  );

const membersHeld = async (): Promise<number> =>
  (await env.DB.prepare("SELECT 1 FROM audience_members").all()).results.length;

beforeAll(async () => {
  await openShop();
  await postboxOf(env, "demo").put({
    ...{ id: "ads", url: "https://10.0.0.1/", types: ["audience.changed"], enabled: true },
    ...{ disabled_reason: null, created_at: 1, secret: newSecret() },
    ...{ old_secret: null, old_until: 0 },
  });
  const conditions = { has_viewed: true };
  await admin("PUT", "/v1/admin/audiences/lookers", { site: "demo", name: "Lookers", conditions });
  for (let n = 0; n < 19; n++) people.push(await known(n, "retargeting"));
  await known(100);
});

it("hands out nobody where fewer than twenty would be", async () => {
  await expect.poll(membersHeld, { timeout: 20_000 }).toBe(19);
  expect(await handed()).toEqual([]);
});

it("hands out the hashes of those alone who granted it, each once, and calls back who withdraws", async () => {
  people.push(await known(19, "retargeting"));
  await expect.poll(membersHeld, { timeout: 20_000 }).toBe(20);
  const first = await handed();
  expect(first.map((one) => one.hash).sort()).toEqual(people.map((one) => one.hash).sort());
  expect(new Set(first.map((one) => one.op))).toEqual(new Set(["add"]));
  expect(await handed()).toEqual([]);
  expect(await handed({ full: true })).toHaveLength(20);

  const [leaver] = people;
  await call("POST", "/v1/consent", {
    body: {
      ...{ site: "demo", shopper: leaver?.token, policy: "1", via: "panel" },
      choices: {
        ...{ personalisation: "granted", measurement: "denied" },
        ...{ retargeting: "denied", assistance: "denied" },
      },
    },
  });
  await ring(leaver?.token ?? "");
  await expect.poll(async () => (await posted()).length, { timeout: 20_000 }).toBe(1);
  expect((await posted())[0]?.data).toMatchObject({ added: [], removed: [leaver?.hash] });
  const left = await env.DB.prepare("SELECT 1 FROM audience_exports WHERE hash = ?")
    .bind(leaver?.hash)
    .all();
  expect(left.results).toEqual([]);
  // Nineteen again: what is still out is called back.
  const rest = await handed();
  expect(rest).toHaveLength(19);
  expect(new Set(rest.map((one) => one.op))).toEqual(new Set(["remove"]));
});

it("calls back an address when its shopper is erased", async () => {
  people[0] = await known(50, "retargeting");
  await expect.poll(membersHeld, { timeout: 20_000 }).toBe(20);
  expect(await handed()).toHaveLength(20);
  const [erased] = people;
  await call("DELETE", "/v1/me", { key: erased?.token ?? "" });
  await expect.poll(async () => (await posted()).length, { timeout: 20_000 }).toBe(2);
  expect((await posted())[1]?.data.removed).toEqual([erased?.hash]);
  expect(await membersHeld()).toBe(19);
});

it("refuses an audience that is only known while a page is open, by the name of the fact", async () => {
  const conditions = { all: [{ has_viewed: true }, { device: ["phone"] }] };
  await admin("PUT", "/v1/admin/audiences/phones", { site: "demo", name: "Phones", conditions });
  const answer = await call("POST", "/v1/audiences/phones/export", {
    key: "local-marketer",
    body: { site: "demo" },
  });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ path: "device" }] });
  const none = await call("POST", "/v1/audiences/none/export", {
    key: "local-marketer",
    body: { site: "demo" },
  });
  expect(none.status).toBe(404);
});
