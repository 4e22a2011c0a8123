import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { edge, shop } from "./e2e/demo.ts";
import { edgeApi } from "./e2e/edgeApi.ts";

/** The demo shop's pages, asked for at the edge, which stands in front of it. */
const api = edgeApi(edge);
let browser: Browser;
let context: BrowserContext;
let before: { origins: string[]; settings: object };

beforeAll(async () => {
  before = (await api.admin("GET", "/v1/admin/site?site=demo")) as typeof before;
  await api.admin("PUT", "/v1/admin/site", {
    ...before,
    origins: [...before.origins, edge],
    settings: { ...before.settings, origin_behind: shop },
  });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await api.admin("PUT", "/v1/admin/site", before);
});
beforeEach(async () => {
  context = await browser.newContext();
});
afterEach(() => context.close());

interface Seen {
  readonly page: Page;
  readonly asked: string[];
  readonly faults: string[];
}

/** A page that notes what its script does to the cards of the first slot, and how far anything moves. */
async function open(): Promise<Seen> {
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => void asked.push(new URL(request.url()).pathname));
  page.on("pageerror", ({ message }) => void faults.push(message));
  await page.addInitScript(() => {
    const notes = { removed: 0, shift: 0, decisions: [] as unknown[] };
    Object.assign(globalThis, { notes });
    document.addEventListener("candour:decision", (event) => {
      if (event instanceof CustomEvent) notes.decisions.push(event.detail);
    });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) notes.shift += Number(Reflect.get(entry, "value"));
    }).observe({ type: "layout-shift", buffered: true });
    new MutationObserver((records) => {
      for (const { removedNodes } of records)
        for (const node of removedNodes) if (node.nodeName === "LI") notes.removed++;
    }).observe(document, { childList: true, subtree: true });
  });
  return { page, asked, faults };
}
const notesOf = (page: Page) =>
  page.evaluate<{
    removed: number;
    shift: number;
    decisions: { slot: string; decision: string; personalised: boolean }[];
  }>(() => Reflect.get(globalThis, "notes"));
const filled = (page: Page): Promise<string | null> =>
  page.locator('[data-candour-slot="home-hero"]').getAttribute("data-candour-filled");
const hero = (page: Page) => page.locator('[data-candour-slot="home-hero"] [data-candour-why]');
const choose = (page: Page, choices: object): Promise<unknown> =>
  page.evaluate((all) => Reflect.get(globalThis, "candour").consent.set(all), choices);

it("shows slots filled to a browser without scripts", async () => {
  await context.close();
  context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${edge}/`);
  expect(await filled(page)).toMatch(/^[\w-]{8,}$/);
  expect(await hero(page).first().innerText()).toMatch(/^Popular/);
});

it("decides nothing for a page that the browser asks for ahead, which may never be shown", async () => {
  for (const [purpose, isFilled] of [
    ["", true],
    ["prefetch;prerender", false],
    ["prefetch", false],
  ] as const) {
    const headers = { accept: "text/html", "sec-purpose": purpose };
    const html = await (await fetch(`${edge}/`, { headers })).text();
    expect(html.includes("data-candour-filled"), purpose).toBe(isFilled);
    expect(html).toContain('data-candour-slot="home-hero"');
  }
});

it("takes over what the page brought: nothing is asked again, nothing is drawn again, nothing moves", async () => {
  const { page, asked, faults } = await open();
  await page.goto(`${edge}/`);
  const decision = await filled(page);
  await expect.poll(async () => (await notesOf(page)).decisions.length).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  const notes = await notesOf(page);
  expect(notes.decisions.map((one) => one.decision)).toContain(decision);
  expect(notes).toMatchObject({ removed: 0, shift: 0 });
  expect(asked).not.toContain("/v1/slots");
  expect(await page.evaluate(() => document.cookie)).toBe("");
  // The reason of what the edge drew opens at this very decision.
  await page.locator("candour-notice button", { hasText: "No thanks" }).click();
  await hero(page).first().click();
  await page.locator("candour-panel dialog[open]").waitFor();
  expect(faults).toEqual([]);
});

it("knows a shopper after a yes, at once on the next page, and nobody after a no", async () => {
  const { page, asked } = await open();
  await page.goto(`${edge}/product/22423`);
  const viewed = page.waitForRequest((one) => (one.postData() ?? "").includes('"view_item"'));
  await choose(page, { personalisation: "granted", measurement: "granted" });
  await expect.poll(() => page.evaluate(() => document.cookie)).toMatch(/candour-shopper=c1\./);
  await viewed;
  await expect
    .poll(
      async () => {
        await page.goto(`${edge}/`);
        await expect.poll(async () => (await notesOf(page)).decisions.length).toBeGreaterThan(0);
        return (await notesOf(page)).decisions.find(({ slot }) => slot === "home-hero")
          ?.personalised;
      },
      { timeout: 20_000 },
    )
    .toBe(true);
  // What the page before was still asking is not this one's.
  await page.waitForLoadState("networkidle");
  asked.length = 0;
  await page.reload();
  await expect.poll(async () => (await notesOf(page)).decisions.length).toBeGreaterThan(0);
  const decision = await filled(page);
  const told = page.waitForRequest(
    (request) =>
      request.url().endsWith("/v1/events") &&
      (request.postData() ?? "").includes("slot_impression") &&
      (request.postData() ?? "").includes(decision ?? "-"),
  );
  await told;
  expect(asked).not.toContain("/v1/slots");
  expect(await notesOf(page)).toMatchObject({ removed: 0, shift: 0 });
  await page.evaluate(() => Reflect.get(globalThis, "candour").forget());
  expect(await page.evaluate(() => document.cookie)).toBe("");
  const html = await page.evaluate(() => fetch("/").then((answer) => answer.text()));
  expect(html).toContain('"known":false');
});
