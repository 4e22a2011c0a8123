import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type TinyEdge, tinyEdge } from "./e2e/tinyEdge.ts";

let browser: Browser;
let edge: TinyEdge;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => edge.close());

/** Every event sent, whole. */
const sent = (): Record<string, unknown>[] =>
  edge.seen.flatMap(({ path, text }) => (path === "/v1/events" ? JSON.parse(text).events : []));
const named = (name: string): Record<string, unknown>[] =>
  sent().filter((event) => event["name"] === name);

async function open(grants: object) {
  edge = await tinyEdge();
  const tag = `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script>`;
  for (const path of ["/", "/next"])
    edge.pages.set(path, {
      body: `<!doctype html><html lang="en"><head><title>Shop</title>${tag}</head><body data-page-type="product" data-item-id="7"><h1>Mug</h1><p style="height:4000px">Long</p></body></html>`,
    });
  const page = await (await browser.newContext()).newPage();
  await page.goto(edge.shop, { waitUntil: "load" });
  await page.evaluate((choices) => Reflect.get(globalThis, "candour").consent.set(choices), grants);
  return page;
}

it("tells a page's vitals in one event, with its type, the connection and the SDK's own cost", async () => {
  const page = await open({ measurement: "granted" });
  await page.waitForTimeout(2_500);
  await page.mouse.click(100, 100);
  await page.waitForTimeout(1_500);
  await page.goto(`${edge.shop}/next`);
  await expect.poll(() => named("web_vital").length).toBe(1);
  const [event] = named("web_vital");
  expect(event).toMatchObject({
    metric: expect.any(String),
    value: expect.any(Number),
    rating: expect.any(String),
    connection: expect.stringMatching(/^(slow-2g|[234]g)$/),
    page: { type: "product" },
  });
  const vitals = Array.isArray(event?.["vitals"]) ? event["vitals"] : [];
  const names = vitals.map((one) => one.metric);
  expect(names).toEqual(expect.arrayContaining(["LCP", "FCP", "TTFB", "CLS", "INP"]));
  const sdk = Object(event?.["sdk"]);
  expect(sdk.requests).toBeGreaterThanOrEqual(3);
  expect(sdk.long_ms).toBeGreaterThanOrEqual(0);
  // Habits are nothing that measurement is granted for.
  expect(named("item_dwell")).toEqual([]);
  await page.context().close();
});

it("tells how long and how far a product's page was seen, after a yes to personalisation alone", async () => {
  const page = await open({ personalisation: "granted" });
  await expect.poll(() => named("view_item").length).toBe(1);
  await page.mouse.wheel(0, 1_500);
  await page.waitForTimeout(3_600);
  await page.goto(`${edge.shop}/next`);
  await expect.poll(() => named("item_dwell").length).toBe(1);
  const [dwell] = named("item_dwell");
  expect(dwell).toMatchObject({ items: [{ item_id: "7" }] });
  expect(Number(dwell?.["depth"])).toBeGreaterThan(25);
  expect(Number(dwell?.["depth"])).toBeLessThan(90);
  expect(named("web_vital")).toEqual([]);
  await page.context().close();
});

/** A list that grows where its end comes into view, until it has twenty products. */
const ENDLESS = `<ul id="list"></ul><p id="end">More</p><script>
  const more = (from) => list.insertAdjacentHTML("beforeend", [0, 1, 2, 3].map((n) =>
    \`<li style="height:400px" itemscope itemtype="https://schema.org/Product"><meta itemprop="sku" content="\${from + n}"><b itemprop="name">Mug \${from + n}</b></li>\`).join(""));
  more(0);
  new IntersectionObserver(([{ isIntersecting }]) => {
    if (isIntersecting && list.children.length < 20) more(list.children.length);
  }).observe(end);
</script>`;

it("tells of an endless list what came into view, also of what is loaded later, each product once", async () => {
  edge = await tinyEdge();
  const tag = `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script>`;
  edge.pages.set("/", {
    body: `<!doctype html><html lang="en"><head><title>Mugs</title>${tag}</head><body data-page-type="category" data-category="Mugs">${ENDLESS}</body></html>`,
  });
  const page = await (await browser.newContext()).newPage();
  await page.goto(edge.shop, { waitUntil: "load" });
  await page.evaluate(() =>
    Reflect.get(globalThis, "candour").consent.set({ personalisation: "granted" }),
  );
  const seen = (): string[] =>
    named("view_item_list").flatMap(({ items }) =>
      Array.isArray(items) ? items.map(({ item_id }) => item_id) : [],
    );
  await expect.poll(seen).toEqual(["0", "1"]);
  await page.mouse.wheel(0, 1_400);
  await expect.poll(seen).toContain("3");
  await page.mouse.wheel(0, 700);
  await expect.poll(seen).toEqual(expect.arrayContaining(["4", "5"]));
  expect(new Set(seen()).size).toBe(seen().length);
  expect(seen()).not.toContain("9");
  expect(named("view_item_list")[0]).toMatchObject({ item_list_name: "Mugs" });
  expect(named("view_item")).toEqual([]);
  await page.context().close();
});
