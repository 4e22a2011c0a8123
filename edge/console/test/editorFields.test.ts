import { beforeAll, expect, it } from "vitest";
import { FACT_NAMES } from "../../slots/audience/facts.ts";
import { admin, openShop, PRODUCTS } from "../../test/shop.ts";
import { audienceOf } from "../editor/conditions/audienceOf.ts";
import { conditionRows } from "../editor/conditions/conditionRows.ts";
import { FACTS } from "../editor/conditions/FACTS.ts";
import { type Fields, signIn, type Visit } from "./consoleVisit.ts";

let marketer: Visit;
const draft = (id: string) => admin<Record<string, unknown>>("GET", `/v1/admin/slots/${id}`);
const FIRST = PRODUCTS[0]?.item_id ?? "";

/** Every field that the form has, filled. */
const FULL: Fields = {
  ...{ act: "save", title: "Everything", page: ["home", "product"], priority: "7", limit: "9" },
  ...{ step: ["recently_viewed", "manual", "popular"], step_max: ["2", "3", ""] },
  ...{ fallback: "trending", items: FIRST, explore: "5" },
  ...{ block_kind: ["text", "image", "link"], block_at: ["2", "4", "9"] },
  ...{ block_title: ["Since 1932", "", "All cups"], block_text: ["Made here", "", "Have a look"] },
  block_image: ["", "https://shop.example/a.jpg", ""],
  ...{ block_alt: ["", "A cup", ""], block_url: ["", "", "https://shop.example/cups"] },
  ...{
    pin: [FIRST],
    pin_at: ["1"],
    boost_kind: ["category"],
    boost_of: ["BAG"],
    boost_by: ["1.5"],
  },
  ...{ bury_kind: ["brand"], bury_of: ["Acme"], bury_by: ["0.2"] },
  ...{ max_per_category: "3", diversity: "30" },
  ...{ in_stock: "yes", exclude_purchased: "yes", exclude_seen: "no" },
  ...{ price_min: "1.5", price_max: "20", include: "BAG\nLUNCH", exclude: "SIGN" },
  group: "all",
  cond_fact: ["device", "any", "bought", "cart_value", "time", "viewed_category"],
  cond_depth: ["0", "0", "1", "1", "1", "0"],
  cond_how: ["is", "", "is_not", "is", "is", "is"],
  cond_value: ["Phone, tablet", "", "BAG", "", "", "LUNCH"],
  cond_least: ["", "", "", "10", "", "2"],
  cond_most: ["", "", "", "50", "", ""],
  cond_days: ["", "", "30", "", "", "7"],
  cond_from: ["", "", "", "", "09:00", ""],
  cond_to: ["", "", "", "", "17:30", ""],
  cond_day_4: ["6", "7"],
  ...{ holdout: "12.5", cap: "6", test_id: "b", test_strategy: "for_you", test_share: "25" },
  ...{ from_date: "2027-03-28", from_time: "06:00", to_date: "2027-12-24", to_time: "18:00" },
  ...{ week_day: ["1", "5"], week_from: "08:00", week_to: "20:00" },
};
const DEFINITION = {
  ...{ title: "Everything", pages: ["home", "product"], priority: 7, limit: 9 },
  strategy: "recently_viewed",
  chain: [
    { strategy: "recently_viewed", max: 2 },
    { strategy: "manual", max: 3 },
    { strategy: "popular", max: null },
  ],
  ...{ fallback: "trending", items: [FIRST], explore: 0.05, holdout: 0.125 },
  blocks: [
    { kind: "text", position: 2, title: "Since 1932", text: "Made here" },
    { kind: "image", position: 4, image: "https://shop.example/a.jpg", alt: "A cup" },
    {
      ...{ kind: "link", position: 9, title: "All cups", text: "Have a look" },
      url: "https://shop.example/cups",
    },
  ],
  rules: {
    pin: [{ item_id: FIRST, position: 1 }],
    boost: [{ category: "BAG", by: 1.5 }],
    bury: [{ brand: "Acme", by: 0.2 }],
    ...{ max_per_category: 3, diversity: 0.3 },
  },
  filters: {
    ...{ in_stock: true, exclude_purchased: true, exclude_seen: false },
    categories: { include: ["BAG", "LUNCH"], exclude: ["SIGN"] },
    price: { min: 1.5, max: 20 },
  },
  audience: {
    all: [
      { device: ["phone", "tablet"] },
      {
        any: [
          { not: { bought: { category: "BAG", within_days: 30 } } },
          { cart_value: { min: 10, max: 50 } },
          { time: { days: [6, 7], from: "09:00", to: "17:30" } },
        ],
      },
      { viewed_category: { category: "LUNCH", at_least: 2, within_days: 7 } },
    ],
  },
  tests: [{ id: "b", strategy: "for_you", share: 0.25 }],
  caps: { impressions_per_item_per_day: 6 },
  schedule: {
    from: Date.parse("2027-03-28T05:00:00Z"),
    to: Date.parse("2027-12-24T18:00:00Z"),
    weekly: { days: [1, 5], from: "08:00", to: "20:00" },
  },
};

/** What the page's form would send if nothing in it were touched. */
function fieldsOf(page: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {};
  const form = /<form[^>]*id="slot".*?<\/form>/s.exec(page)?.[0] ?? "";
  const text = (raw: string): string =>
    raw.replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&");
  const put = (name: string, value: string): void => {
    if (!/^(csrf|act)$/.test(name)) fields[name] = [...(fields[name] ?? []), text(value)];
  };
  const controls =
    /<input([^>]*)>|<select([^>]*)>(.*?)<\/select>|<textarea([^>]*)>(.*?)<\/textarea>/gs;
  for (const [, input, select, options = "", area, inner = ""] of form.matchAll(controls)) {
    const name = /name="(\w+)"/.exec(input ?? select ?? area ?? "")?.[1];
    if (!name) continue;
    if (select !== undefined) {
      const chosen = /value="([^"]*)" selected/.exec(options) ?? /value="([^"]*)"/.exec(options);
      put(name, chosen?.[1] ?? "");
    } else if (area !== undefined) put(name, inner);
    else if (!/type="checkbox"/.test(input ?? "") || /checked/.test(input ?? ""))
      put(name, /value="([^"]*)"/.exec(input ?? "")?.[1] ?? "");
  }
  return fields;
}

beforeAll(async () => {
  await openShop();
  marketer = await signIn("marketer", "Priya Nair");
});

it("has a field for all that a slot can say, and its page says it back unchanged", async () => {
  const answer = await marketer.post("/console/slots/new", { ...FULL, id: "full" });
  expect(answer.status).toBe(303);
  expect(await draft("full")).toMatchObject(DEFINITION);
  const page = await (await marketer.get("/console/slots/full")).text();
  const again = await marketer.post("/console/slots/full", { ...fieldsOf(page), act: "save" });
  expect(again.status).toBe(303);
  expect(await draft("full")).toMatchObject(DEFINITION);
});

it("tells each fault at the very field it was typed into", async () => {
  const answer = await marketer.post("/console/slots/new", {
    ...FULL,
    id: "wrong",
    priority: "900",
    explore: "80",
    diversity: "99",
    block_image: ["", "javascript:alert(1)", ""],
    cond_least: ["", "", "", "60", "", "none"],
    test_share: "99",
    week_from: "25:00",
    step_max: ["0", "3", ""],
  });
  expect(answer.status).toBe(422);
  const page = await answer.text();
  const pointed = [...page.matchAll(/<a href="#([\w-]+)">[A-Z]\w+: /g)].map(([, id]) => id);
  expect(pointed.sort()).toEqual(
    [
      ...["block-1-image", "cond-3", "cond-5", "diversity", "explore", "priority", "step-0"],
      ...["test-0", "week_from"],
    ].sort(),
  );
  for (const id of pointed) {
    expect(page).toMatch(
      new RegExp(`id="${id}" aria-invalid="true" aria-describedby="${id}-error"`),
    );
    expect(page).toContain(`id="${id}-error"`);
  }
  expect(page).toContain("javascript:alert(1)");
});

it("adds and removes groups of conditions with all that is in them", async () => {
  const rows = { ...FULL, id: "grown" };
  const added = await marketer.post("/console/slots/new", { ...rows, act: "add:cond:1" });
  expect(fieldsOf(await added.text()).cond_depth).toEqual(["0", "0", "1", "1", "1", "1", "0"]);
  const removed = await marketer.post("/console/slots/new", { ...rows, act: "remove:cond:1" });
  expect(fieldsOf(await removed.text()).cond_fact).toEqual(["device", "viewed_category"]);
  const grouped = await marketer.post("/console/slots/new", { ...rows, act: "add:group:-1" });
  const { cond_fact = [], cond_depth = [] } = fieldsOf(await grouped.text());
  expect(cond_fact.slice(-2)).toEqual(["any", "language"]);
  expect(cond_depth.slice(-2)).toEqual(["0", "1"]);
});

it("knows every fact that the API knows, and reads every tree back as it was meant", () => {
  expect(FACTS.map(({ name }) => name).sort()).toEqual([...FACT_NAMES].sort());
  const tree = {
    none: [
      { not: { all: [{ consent: "measurement" as const }, { visits: { min: 3 } }] } },
      { not: { any: [{ has_viewed: false }, { not: { bought: {} } }] } },
      { not: { not: { language: ["en"] } } },
      { time: { from: "22:00", to: "06:00" } },
    ],
  };
  expect(audienceOf(conditionRows(tree)).audience).toEqual({
    none: [
      tree.none[0],
      { none: [{ has_viewed: false }, { not: { bought: {} } }] },
      { all: [{ language: ["en"] }] },
      tree.none[3],
    ],
  });
});

it("opens the shop itself with the draft, as whom the preview is for, and tells what publishing would change", async () => {
  await marketer.post("/console/slots/new", { ...FULL, id: "shown" });
  const page = await (
    await marketer.post("/console/slots/shown/shop-link", { as: "made", recent: FIRST, on: "" })
  ).text();
  expect(page).toMatch(/href="https:\/\/shop\.example\/#candour-preview=[\w.-]+" target="_blank"/);
  expect(page).toContain("This draft, nothing is live yet");
  expect(page).toContain("Everything");
  const missing = await marketer.post("/console/slots/none/shop-link", { as: "new" });
  expect(missing.status).toBe(404);
});
