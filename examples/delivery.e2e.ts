import type { BrowserContext, Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type TinyEdge, tinyEdge } from "./e2e/tinyEdge.ts";

let edge: TinyEdge;
let context: BrowserContext;
let close: () => Promise<void>;

beforeEach(async () => {
  edge = await tinyEdge();
  const tag = `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script>`;
  for (const path of ["/", "/next"]) {
    const body = `<!doctype html><html lang="en"><head><title>${path}</title>${tag}</head><body data-page-type="other"></body></html>`;
    edge.pages.set(path, { body });
  }
  const browser = await launchBrowser();
  context = await browser.newContext();
  close = () => browser.close();
});
afterEach(async () => {
  await close();
  await edge.close();
});

async function openTab(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(edge.shop, { waitUntil: "load" });
  await page.evaluate(() => Reflect.get(globalThis, "candour").ready);
  return page;
}
const yes = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Reflect.get(globalThis, "candour").consent.set({ personalisation: "granted" }),
  );
const no = (page: Page): Promise<unknown> =>
  page.evaluate(() => Reflect.get(globalThis, "candour").forget());
const search = (page: Page, term: string): Promise<void> =>
  page.evaluate(
    (search_term) => Reflect.get(globalThis, "candour").track("search", { search_term }),
    term,
  );
const searches = (): number => edge.eventNames().filter((name) => name === "search").length;
/** Search terms in the browser's own database. */
const stored = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("candour:demo");
        opening.onsuccess = () => {
          const all = opening.result.transaction("kept").objectStore("kept").getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result.filter((one) => one.name === "search").length);
          };
        };
      }),
  );

it("keeps events while there is no network, and delivers each once when it is back", async () => {
  const page = await openTab();
  await yes(page);
  await expect.poll(edge.eventNames).toContain("page_view");
  await context.setOffline(true);
  for (let n = 0; n < 20; n++) await search(page, `offline ${n}`);
  await expect.poll(() => stored(page)).toBe(20);
  expect(searches()).toBe(0);
  await context.setOffline(false);
  await expect.poll(searches, { timeout: 10_000 }).toBe(20);
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
  await expect.poll(searches, { timeout: 10_000 }).toBeGreaterThan(0);
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
  const crashed = page.waitForEvent("crash");
  const session = await context.newCDPSession(page);
  session.send("Page.crash").catch(() => {});
  await crashed;
  edge.mode = "well";
  await openTab();
  await expect.poll(() => new Set(edge.eventIds()).size, { timeout: 10_000 }).toBeGreaterThan(5);
  expect(searches()).toBeGreaterThanOrEqual(5);
});

it("sends each event once from five tabs, and all tabs obey a no within a second", async () => {
  const tabs = [await openTab()];
  const [first] = tabs;
  if (!first) throw new Error("no tab");
  await yes(first);
  while (tabs.length < 5) tabs.push(await openTab());
  await Promise.all(tabs.map((tab, n) => search(tab, `tab ${n}`)));
  await expect.poll(searches, { timeout: 10_000 }).toBe(5);
  expect(new Set(edge.eventIds()).size).toBe(edge.eventIds().length);
  await no(first);
  await first.waitForTimeout(1_000);
  edge.seen.length = 0;
  await Promise.all(tabs.map((tab, n) => search(tab, `late ${n}`)));
  await first.waitForTimeout(2_000);
  expect(edge.seen.filter(({ text }) => text.includes("token-"))).toEqual([]);
  for (const tab of tabs) {
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
  await page.waitForTimeout(12_000);
  for (let n = 0; n < 3; n++) await search(page, `more ${n}`);
  await page.waitForTimeout(2_000);
  expect(tries).toBeLessThanOrEqual(4);
  expect(await stored(page)).toBe(4);
});
