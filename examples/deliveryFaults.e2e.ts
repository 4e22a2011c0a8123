import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { launchProfile, type OwnBrowser } from "./browser.ts";
import { type TinyEdge, tinyEdge } from "./e2e/tinyEdge.ts";

let edge: TinyEdge;
let folder: string;
let own: OwnBrowser;

beforeEach(async () => {
  edge = await tinyEdge();
  folder = await mkdtemp(join(tmpdir(), "candour-profile-"));
});
afterEach(async () => {
  await own.kill();
  await edge.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A page of the shop; `head` runs before the SDK. */
function putPages(head = ""): void {
  const tag = `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script>`;
  for (const path of ["/", "/next"]) {
    edge.pages.set(path, {
      body: `<!doctype html><html lang="en"><head><title>${path}</title>${head}${tag}</head><body data-page-type="other"></body></html>`,
    });
  }
}
async function openTab(): Promise<Page> {
  const [context] = own.browser.contexts();
  if (!context) throw new Error("no context");
  const page = await context.newPage();
  await page.goto(edge.shop, { waitUntil: "load" });
  await page.evaluate(() => Reflect.get(globalThis, "candour").ready);
  return page;
}
const yes = (page: Page): Promise<unknown> =>
  page.evaluate(() =>
    Reflect.get(globalThis, "candour").consent.set({ personalisation: "granted" }),
  );
const search = (page: Page, term: string): Promise<void> =>
  page.evaluate(
    (search_term) => Reflect.get(globalThis, "candour").track("search", { search_term }),
    term,
  );
const searches = (): number => edge.eventNames().filter((name) => name === "search").length;
const stored = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open("candour:demo");
        opening.onsuccess = () => {
          const all = opening.result.transaction("kept").objectStore("kept").getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result.filter((one) => one?.name === "search").length);
          };
        };
      }),
  );
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
  expectEachOnce();
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
  await expect.poll(() => edge.eventNames().filter((name) => name === "page_view").length).toBe(2);
  await page.evaluate(() => history.back()).catch(() => {});
  await page.waitForTimeout(500);
  skip(hasNoCache, "this Chromium was built without a back/forward cache");
  await expect
    .poll(() => page.evaluate(() => Reflect.get(globalThis, "restored")).catch(() => 0))
    .toBe(1);
  await search(page, "after");
  await expect.poll(searches, { timeout: 10_000 }).toBe(2);
  await page.waitForTimeout(1_500);
  expect(await stored(page)).toBe(0);
  expectEachOnce();
});

it("sends each event once from five tabs without Web Locks, also when the one that sends dies", async () => {
  putPages(`<script>Object.defineProperty(navigator, "locks", { value: undefined });</script>`);
  own = await launchProfile(folder);
  const first = await openTab();
  await yes(first);
  await expect.poll(edge.eventNames).toContain("page_view");
  const tabs = [first];
  while (tabs.length < 5) tabs.push(await openTab());
  await Promise.all(tabs.map((tab, n) => search(tab, `tab ${n}`)));
  await expect.poll(searches, { timeout: 15_000 }).toBe(5);
  expectEachOnce();
  // It holds the lease for as long as its request hangs, and takes that with it when it dies.
  edge.mode = "hangs";
  await search(first, "held");
  await expect.poll(() => edge.seen.filter(({ text }) => text.includes("held")).length).toBe(1);
  const crashed = first.waitForEvent("crash");
  const session = await first.context().newCDPSession(first);
  session.send("Page.crash").catch(() => {});
  await crashed;
  edge.mode = "well";
  const [, second] = tabs;
  if (!second) throw new Error("no second tab");
  await search(second, "heir");
  await expect.poll(searches, { timeout: 20_000 }).toBe(7);
  expectEachOnce();
});
