import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { launchProfile, launchUnwatched, type OwnBrowser } from "./browser.ts";
import { createTabs, inTab, type Tabs } from "./e2e/tabs.ts";
import type { TinyEdge } from "./e2e/tinyEdge.ts";

let tabs: Tabs;
let edge: TinyEdge;
let folder: string;
let own: OwnBrowser;
let unwatched: Pick<OwnBrowser, "kill"> | undefined;

beforeEach(async () => {
  tabs = await createTabs();
  edge = tabs.edge;
  folder = await mkdtemp(join(tmpdir(), "candour-profile-"));
});
afterEach(async () => {
  await unwatched?.kill();
  unwatched = undefined;
  await own?.kill();
  await edge.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  expect(tabs.faults).toEqual([]);
});

const { yes, search, stored } = inTab;
const putPages = (head?: string): void => tabs.putPages(head);
async function openTab(): Promise<Page> {
  const [context] = own.browser.contexts();
  if (!context) throw new Error("no context");
  return tabs.open(context);
}
const searches = (): number => tabs.searches();
/** Every event sent, whole. */
const told = (): { id: string; name: string; page: { url: string } }[] =>
  edge.seen.flatMap(({ path, text }) => (path === "/v1/events" ? JSON.parse(text).events : []));
const expectEachOnce = (): void =>
  expect(edge.eventIds().length).toBe(new Set(edge.eventIds()).size);

it("loses nothing that was stored when the browser is killed, and delivers it once", async () => {
  putPages();
  own = await launchProfile(folder);
  let page = await openTab();
  await yes(page);
  await expect.poll(edge.eventNames).toContain("page_view");
  // The choice is in the profile once the browser has been closed; what follows hangs on the database alone.
  await own.quit();
  own = await launchProfile(folder);
  page = await openTab();
  edge.mode = "refused";
  for (let n = 0; n < 20; n++) await search(page, `killed ${n}`);
  await expect.poll(() => stored(page)).toBe(20);
  await own.kill();
  edge.mode = "well";
  own = await launchProfile(folder);
  await openTab();
  await expect.poll(searches, { timeout: 15_000 }).toBe(20);
  const kept = told().filter(({ name }) => name === "search");
  expect(new Set(kept.map(({ id }) => id)).size).toBe(20);
});

it("goes on in a page from the back/forward cache, and sends nothing twice", async ({ skip }) => {
  putPages();
  own = await launchProfile(folder);
  const page = await openTab();
  const session = await page.context().newCDPSession(page);
  let hasNoCache = false;
  await session.send("Page.enable");
  session.on("Page.backForwardCacheNotUsed", ({ notRestoredExplanations }) => {
    hasNoCache = notRestoredExplanations.some(
      ({ reason }) => reason === "BackForwardCacheDisabledForDelegate",
    );
  });
  await yes(page);
  await search(page, "before");
  await expect.poll(searches).toBe(1);
  await page.evaluate(() => {
    Reflect.set(globalThis, "restored", 0);
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) Reflect.set(globalThis, "restored", 1);
    });
  });
  // Not Playwright's goto and goBack, which wait for a load event that a restored page has not.
  await page.evaluate(() => location.assign("/next")).catch(() => {});
  await page.waitForURL("**/next");
  // Handed over and sent it may arrive twice.
  const views = () => edge.eventNames().filter((name) => name === "page_view").length;
  await expect.poll(views).toBeGreaterThanOrEqual(2);
  await page.evaluate(() => history.back()).catch(() => {});
  const isRestored = () =>
    page.evaluate(() => Reflect.get(globalThis, "restored") === 1).catch(() => false);
  await expect.poll(async () => hasNoCache || (await isRestored())).toBe(true);
  skip(hasNoCache, "this Chromium was built without a back/forward cache");
  await search(page, "after");
  await expect.poll(searches).toBe(2);
  // Shown again it is looked at again, as it would be had it been loaded again.
  const viewed = new Set(told().flatMap(({ id, name }) => (name === "page_view" ? id : [])));
  expect(viewed.size).toBe(3);
  await expect.poll(() => stored(page)).toBe(0);
  expectEachOnce();
});

/** A page that says yes, and then asks the browser to render the next one ahead; it goes there once `/go` is there. */
const AHEAD = `<script>addEventListener("load", async () => {
  const wait = () => new Promise((done) => setTimeout(done, 100));
  while (!window.candour?.ready) await wait();
  await candour.ready;
  await candour.consent.set({ personalisation: "granted" });
  await fetch("/said");
  const rules = document.createElement("script");
  rules.type = "speculationrules";
  rules.textContent = JSON.stringify({ prerender: [{ source: "list", urls: ["/ahead"], eagerness: "immediate" }] });
  document.head.append(rules);
  while (!(await fetch("/go")).ok) await wait();
  location.assign("/ahead");
});</script>`;

it("tells, asks and keeps nothing of a page that the browser renders ahead, until it is shown", async ({
  skip,
}) => {
  putPages(AHEAD);
  const body = `<!doctype html><html lang="en"><head><title>Ahead</title><script>document.addEventListener("prerenderingchange", () => fetch("/activated"))</script>
    <script type="application/ld+json">{"@type":"Product","sku":"22423"}</script><script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script></head><body><p data-candour-slot="home">Own</p></body></html>`;
  edge.pages.set("/ahead", { body });
  const isAsked = (one: string): boolean => edge.asked.some(({ path }) => path === one);
  unwatched = await launchUnwatched(folder, edge.shop);
  await expect.poll(() => isAsked("/said")).toBe(true);
  const ahead = (): boolean =>
    edge.asked.some(({ path, purpose }) => path === "/ahead" && /prerender/.test(purpose));
  await expect
    .poll(ahead, { timeout: 2_500 })
    .toBe(true)
    .catch(() => {});
  skip(!ahead(), "this Chromium renders no page ahead");
  await new Promise((done) => setTimeout(done, 2_000));
  expect(edge.seen.filter(({ text }) => text.includes("/ahead"))).toEqual([]);
  expect(isAsked("/activated")).toBe(false);
  edge.pages.set("/go", { body: "go" });
  await expect.poll(() => isAsked("/activated")).toBe(true);
  const names = () => told().flatMap(({ name, page }) => (/ahead/.test(page.url) ? name : []));
  await expect.poll(names).toEqual(expect.arrayContaining(["page_view", "view_item"]));
  const isSaid = () =>
    edge.seen.some(({ path, text }) => path === "/v1/slots" && text.includes("22423"));
  await expect.poll(isSaid).toBe(true);
  expectEachOnce();
});

it("sends each event once from five tabs without Web Locks, also when the one that sends dies", async () => {
  putPages(`<script>Object.defineProperty(navigator, "locks", { value: undefined });</script>`);
  own = await launchProfile(folder);
  const first = await openTab();
  await yes(first);
  await expect.poll(edge.eventNames).toContain("page_view");
  const five = [first];
  while (five.length < 5) five.push(await openTab());
  await Promise.all(five.map((tab, n) => search(tab, `tab ${n}`)));
  await expect.poll(searches, { timeout: 15_000 }).toBe(5);
  expectEachOnce();
  // It holds the lease for as long as its request hangs, and takes that with it when it dies.
  edge.mode = "hangs";
  await search(first, "held");
  await expect.poll(() => edge.seen.filter(({ text }) => text.includes("held")).length).toBe(1);
  await inTab.crash(first);
  edge.mode = "well";
  const [, second] = five;
  if (!second) throw new Error("no second tab");
  await search(second, "heir");
  await expect.poll(searches, { timeout: 20_000 }).toBe(7);
  expectEachOnce();
});
