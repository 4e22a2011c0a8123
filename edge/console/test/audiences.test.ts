import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { beforeAll, expect, it } from "vitest";
import { shopperOf } from "../../shopper/shopperOf.ts";
import { act, admin, newShopper, openShop, PRODUCTS, SITE } from "../../test/shop.ts";
import { type Fields, signIn, type Visit } from "./consoleVisit.ts";

let marketer: Visit;
const AT = "/console/audiences";
const ROWS: Fields = {
  ...{ act: "save", id: "lookers", name: "Lookers", group: "any" },
  ...{ cond_fact: ["has_viewed", "visits"], cond_depth: ["0", "0"], cond_how: ["is", "is"] },
  ...{ cond_value: ["", ""], cond_least: ["", "3"], cond_most: ["", ""], cond_days: ["", ""] },
  ...{ cond_from: ["", ""], cond_to: ["", ""] },
};
const saved = async () =>
  (await admin<{ audiences: { id: string }[] }>("GET", "/v1/admin/audiences?site=demo")).audiences;

beforeAll(async () => {
  await openShop();
  await admin("PUT", "/v1/admin/site", { ...SITE, settings: { k: 2 } });
  for (let n = 0; n < 6; n++) {
    const token = await newShopper("measurement", "personalisation");
    if (n < 4) await act(token, "view_item", PRODUCTS[0]?.item_id ?? "");
    const shopper = await shopperOf(env, token);
    if (shopper) await runDurableObjectAlarm(shopper.stub);
  }
  marketer = await signIn("marketer", "Priya Nair");
});

it("saves conditions under a name, and a slot's editor offers them", async () => {
  const answer = await marketer.post(`${AT}/new`, ROWS);
  expect([answer.status, answer.headers.get("Location")]).toEqual([303, `${AT}?done=saved`]);
  expect(await saved()).toMatchObject([
    {
      ...{ id: "lookers", name: "Lookers", saved_by: "Priya Nair" },
      conditions: { any: [{ has_viewed: true }, { visits: { min: 3 } }] },
    },
  ]);
  const list = await (await marketer.get(`${AT}?done=saved`)).text();
  expect(list).toContain("has viewed something, or at least 3 visits");
  expect(list).toContain("Needs personalisation");
  const slot = { act: "save", id: "hero", title: "Hero", limit: "4", step: "popular" };
  await marketer.post("/console/slots/new", { ...slot, saved_audience: "lookers" });
  expect(await admin("GET", "/v1/admin/slots/hero")).toMatchObject({ saved_audience: "lookers" });
  const editor = await (await marketer.get("/console/slots/hero")).text();
  expect(editor).toContain('<option value="lookers" selected');
  expect(editor).toContain("<b>About 4 shoppers</b>");
});

it("counts while it is typed: a figure above k, and beneath it only that there are fewer", async () => {
  const counted = async (fields: Fields) =>
    (await marketer.post(`${AT}/new`, { ...ROWS, ...fields, act: "count" })).text();
  expect(await counted({})).toMatch(/<b>About 4 shoppers<\/b>, 67% of the 6/);
  expect(await counted({ group: "all" })).toContain("<b>Fewer than 2 people.</b>");
  const open = await counted({ cond_fact: ["has_viewed", "device"], cond_value: ["", "phone"] });
  expect(open).toContain("Counted as if device were met");
  expect(await saved()).toHaveLength(1);
});

it("keeps what was typed and marks the row that can't be, and saves nothing", async () => {
  const before = await saved();
  const wrong = await marketer.post(`${AT}/lookers`, { ...ROWS, cond_least: ["", "none"] });
  const page = await wrong.text();
  expect(wrong.status).toBe(422);
  expect(page).toMatch(/id="cond-1" aria-invalid="true" aria-describedby="cond-1-error"/);
  expect(page).toContain('value="none"');
  const nameless = await marketer.post(`${AT}/lookers`, { ...ROWS, name: " " });
  expect(await nameless.text()).toMatch(/id="name" aria-invalid="true"/);
  const odd = await marketer.post(`${AT}/new`, { ...ROWS, id: "../x" });
  expect(await odd.text()).toMatch(/id="id" aria-invalid="true"/);
  const empty = await marketer.post(`${AT}/new`, { act: "save", id: "none", name: "None" });
  expect(empty.status).toBe(422);
  expect(await saved()).toEqual(before);
});

it("deletes none that a slot uses, and leaves changing to marketers", async () => {
  const used = await marketer.post(`${AT}/lookers`, { ...ROWS, act: "delete" });
  expect(used.status).toBe(422);
  expect(await saved()).toHaveLength(1);
  const buyer = await signIn("buyer");
  expect((await buyer.get(`${AT}/lookers`)).status).toBe(200);
  expect((await buyer.post(`${AT}/lookers`, ROWS)).status).toBe(403);
});
