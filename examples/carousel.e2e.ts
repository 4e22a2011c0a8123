import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type TinyEdge, tinyEdge } from "./e2e/tinyEdge.ts";
import { violations } from "./e2e/violations.ts";

let browser: Browser;
let edge: TinyEdge;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  edge = await tinyEdge();
  edge.items = 12;
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await edge.close();
});

const PICTURE = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4" fill="#9bb"/></svg>')}`;
const TEMPLATE = `<template><article><img data-candour-bind="image" alt=""><a data-candour-bind="url title"></a></article></template>`;

async function open(
  { lang = "en", inner = "" }: { lang?: string; inner?: string },
  options: BrowserContextOptions = {},
): Promise<Locator> {
  edge.pages.set("/", {
    body: `<!doctype html><html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}"><head><title>Shop</title>
     <meta name="viewport" content="width=device-width, initial-scale=1">
     <style>:root { color-scheme: light dark } body { font-family: sans-serif } section { min-height: 520px }</style>
     <script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script></head>
     <body data-page-type="other"><main><h1>Shop</h1><section data-candour-slot="home" data-candour-layout="carousel">
     <h2 data-candour-keep>For you</h2>${inner}<p>Our own</p></section><p>What stands below</p></main></body></html>`,
  });
  page = await (await browser.newContext(options)).newPage();
  await page.route("**/none.png", (route) =>
    route.fulfill({
      status: 200,
      contentType: "image/svg+xml",
      body: decodeURIComponent(PICTURE.slice(19)),
    }),
  );
  await page.addInitScript(() => {
    let shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += Reflect.get(entry, "value");
      Reflect.set(globalThis, "shift", shift);
    }).observe({ type: "layout-shift", buffered: true });
    const seen: string[] = [];
    Reflect.set(globalThis, "seen", seen);
    document.addEventListener("candour:impression", (event) => {
      if (event instanceof CustomEvent)
        seen.push(...event.detail.items.map((item: { item_id: string }) => item.item_id));
    });
  });
  await page.goto(edge.shop, { waitUntil: "load" });
  const track = page.locator("[data-candour-track]");
  await track.waitFor({ timeout: 10_000 });
  return track;
}
const left = (track: Locator): Promise<number> => track.evaluate((one) => one.scrollLeft);

it("scrolls by its buttons from end to end, snaps, moves nothing, and counts only what was in view", async () => {
  const track = await open({}, { viewport: { width: 900, height: 800 } });
  const [back, forth] = [
    page.getByRole("button", { name: "Back" }),
    page.getByRole("button", { name: "More products" }),
  ];
  await expect.poll(() => back.getAttribute("aria-disabled")).toBe("true");
  expect(await forth.getAttribute("aria-disabled")).toBe("false");
  await expect
    .poll(() => page.evaluate(() => Reflect.get(globalThis, "seen").length), { timeout: 5_000 })
    .toBe(4);
  await forth.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => left(track)).toBeGreaterThan(400);
  // A card, the gap beside it: it rests at the beginning of one.
  await expect.poll(async () => (await left(track)) % 240).toBeLessThan(1);
  for (let n = 0; n < 6; n++) {
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
  }
  await expect.poll(() => forth.getAttribute("aria-disabled")).toBe("true");
  expect(await forth.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await back.getAttribute("aria-disabled")).toBe("false");
  expect(await page.evaluate(() => Reflect.get(globalThis, "shift") ?? 0)).toBe(0);
  expect(await violations(page)).toEqual([]);
});

it("begins at the right where the page reads from there, and goes at once where less motion is asked for", async () => {
  const track = await open(
    { lang: "ar" },
    { viewport: { width: 390, height: 800 }, reducedMotion: "reduce" },
  );
  await page.getByRole("button", { name: "منتجات أكثر" }).click();
  expect(await left(track)).toBeLessThan(-100);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

it("makes a row of the cards of a template that stands in the slot itself, and scrolls to what takes focus", async () => {
  const track = await open({ inner: TEMPLATE }, { viewport: { width: 600, height: 800 } });
  expect(await track.locator("> article").count()).toBe(12);
  expect(await track.locator("h2").count()).toBe(0);
  await track.locator("article a").nth(8).focus();
  await expect.poll(() => left(track)).toBeGreaterThan(900);
});
