import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { createTabs, inTab, type Tabs } from "./e2e/tabs.ts";
import type { TinyEdge } from "./e2e/tinyEdge.ts";

let tabs: Tabs;
let edge: TinyEdge;
let context: BrowserContext;
let close: () => Promise<void>;

beforeEach(async () => {
  tabs = await createTabs();
  edge = tabs.edge;
  tabs.putPages();
  const browser = await launchBrowser();
  context = await browser.newContext();
  close = () => browser.close();
});
afterEach(async () => {
  await close();
  await edge.close();
  expect(tabs.faults).toEqual([]);
});

const { yes, no, search, stored } = inTab;
const openTab = (): Promise<Page> => tabs.open(context);
const searches = (): number => tabs.searches();

it("keeps events while there is no network, and delivers each once when it is back", async () => {
  const page = await openTab();
  await yes(page);
  await expect.poll(edge.eventNames).toContain("page_view");
  await context.setOffline(true);
  for (let n = 0; n < 20; n++) await search(page, `offline ${n}`);
  await expect.poll(() => stored(page)).toBe(20);
  expect(searches()).toBe(0);
  await context.setOffline(false);
  await expect.poll(searches).toBe(20);
  expect(new Set(edge.eventIds()).size).toBe(edge.eventIds().length);
});

it("delivers on the next page what a page was left with", async () => {
  const page = await openTab();
  await yes(page);
  await expect.poll(edge.eventNames).toContain("page_view");
  edge.mode = "refused";
  await search(page, "left");
  await expect.poll(() => stored(page)).toBe(1);
  edge.mode = "well";
  await page.goto(`${edge.shop}/next`);
  await expect.poll(searches).toBeGreaterThan(0);
  await expect.poll(() => stored(page)).toBe(0);
});

it("hands over what it has when the page goes away at once", async () => {
  const page = await openTab();
  await yes(page);
  await expect.poll(edge.eventNames).toContain("page_view");
  await Promise.all([search(page, "last words"), page.goto("about:blank")]).catch(() => {});
  await expect.poll(searches, { timeout: 5_000 }).toBe(1);
});

it("loses nothing that was stored when the tab crashes", async () => {
  const page = await openTab();
  await yes(page);
  await expect.poll(edge.eventNames).toContain("page_view");
  edge.mode = "refused";
  for (let n = 0; n < 5; n++) await search(page, `crash ${n}`);
  await expect.poll(() => stored(page)).toBe(5);
  await inTab.crash(page);
  edge.mode = "well";
  await openTab();
  // Sent once more, it is the same event by its id.
  const told = () =>
    new Set(edge.eventIds().filter((_, at) => edge.eventNames()[at] === "search")).size;
  await expect.poll(told).toBe(5);
});

it("sends each event once from five tabs, and all tabs obey a no within a second", async () => {
  const five = [await openTab()];
  const [first] = five;
  if (!first) throw new Error("no tab");
  await yes(first);
  while (five.length < 5) five.push(await openTab());
  await Promise.all(five.map((tab, n) => search(tab, `tab ${n}`)));
  await expect.poll(searches).toBe(5);
  expect(new Set(edge.eventIds()).size).toBe(edge.eventIds().length);
  await no(first);
  await first.waitForTimeout(1_000);
  edge.seen.length = 0;
  await Promise.all(five.map((tab, n) => search(tab, `late ${n}`)));
  await first.waitForTimeout(2_000);
  expect(edge.seen.filter(({ text }) => text.includes("token-"))).toEqual([]);
  for (const tab of five) {
    const left = await tab.evaluate(async () => ({
      databases: await indexedDB.databases(),
      entries: JSON.stringify(localStorage),
    }));
    expect(left.databases).toEqual([]);
    expect(left.entries).not.toContain("token-");
  }
});

it("is quiet after four tries where the endpoint is blocked", async () => {
  const page = await openTab();
  await yes(page);
  await expect.poll(edge.eventNames).toContain("page_view");
  let tries = 0;
  await context.route("**/v1/events", (route) => {
    tries++;
    return route.abort("blockedbyclient");
  });
  await search(page, "blocked");
  await expect.poll(() => tries).toBeGreaterThan(0);
  await page.waitForTimeout(12_000);
  for (let n = 0; n < 3; n++) await search(page, `more ${n}`);
  await page.waitForTimeout(2_000);
  await expect.poll(() => stored(page)).toBe(4);
  expect(tries).toBeLessThanOrEqual(4);
});
