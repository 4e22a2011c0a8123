import { join } from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../browser.ts";
import { ITEMS } from "../e2e/browse.ts";
import { shop } from "../e2e/demo.ts";
import { openHome, personalised, viewProduct } from "../e2e/shopVisit.ts";
import { violations } from "../e2e/violations.ts";

/** Where pictures of every section go, for somebody to look at. */
const PICTURES = process.env["CANDOUR_PICTURES"];
const DESKTOP = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

interface Look {
  readonly look: string;
  readonly language: string;
  readonly options: BrowserContextOptions;
}

const LOOKS: readonly Look[] = [
  { look: "light", language: "en-GB", options: { viewport: DESKTOP, colorScheme: "light" } },
  { look: "dark", language: "en-GB", options: { viewport: DESKTOP, colorScheme: "dark" } },
  { look: "phone", language: "en-GB", options: { viewport: PHONE, hasTouch: true } },
  { look: "arabic", language: "ar", options: { viewport: DESKTOP } },
  {
    look: "arabic-phone-dark",
    language: "ar",
    options: { viewport: PHONE, hasTouch: true, colorScheme: "dark" },
  },
  // 400 % of a window of 1280 by 1024.
  { look: "zoomed", language: "de", options: { viewport: { width: 320, height: 256 } } },
  {
    look: "forced-colours",
    language: "en-GB",
    options: { viewport: DESKTOP, forcedColors: "active" },
  },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function opened({ language, options }: Look): Promise<BrowserContext> {
  const context = await browser.newContext({
    // axe-core is a script of the test's own: the shop's policy must not stop it.
    ...{ locale: language, bypassCSP: true, reducedMotion: "reduce", ...options },
  });
  await context.addInitScript((tag) => {
    new MutationObserver(() => {
      for (const script of document.querySelectorAll("script[data-site]:not([data-language])"))
        for (const [name, value] of [
          ["language", tag],
          ["button", "on"],
        ] as const)
          script.setAttribute(`data-${name}`, value);
    }).observe(document, { childList: true, subtree: true });
  }, language);
  return context;
}

/** No violation, nothing wider than the window, and a picture where one is asked for. */
async function isWell(page: Page, { look }: Look, state: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${look}-${state}.png`) });
  expect(await violations(page), `${look}: ${state}`).toEqual([]);
  const out = await page.evaluate(() => {
    const root = document.querySelector("candour-panel, candour-notice")?.shadowRoot;
    const parts = [...(root?.querySelectorAll(".body, .sheet, .card, .foot, .nav") ?? [])];
    const nameOf = (one: Element): string =>
      `${one.tagName}.${one.className} ${one.scrollWidth} ${one.getBoundingClientRect().right} ${one.children.length === 0 ? one.textContent : ""}`;
    return parts
      .filter((part) => part.scrollWidth > innerWidth)
      .flatMap((part) => {
        const reach = [...part.querySelectorAll("*")].filter(
          (one) => one.getBoundingClientRect().right > innerWidth || one.scrollWidth > innerWidth,
        );
        return [part, ...reach].map(nameOf);
      });
  });
  expect(out, `${look}: ${state}: scrolls sideways`).toEqual([]);
}

/** Looks that are gone through at the same time: each has a browser context, and so a shopper, of its own. */
const AT_ONCE = 3;

it("notice and panel are well in every state, in every look", { timeout: 300_000 }, async () => {
  const left = [...LOOKS];
  const lane = async (): Promise<void> => {
    for (let look = left.shift(); look; look = left.shift()) await goThrough(look);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
});

async function goThrough(look: Look): Promise<void> {
  const context = await opened(look);
  const page = await context.newPage();
  const panel = page.locator("candour-panel");
  const open = (): Promise<void> => page.locator("[data-candour-preferences]").first().click();
  await openHome(page, shop);
  const notice = page.locator("candour-notice");
  await notice.locator(".choices button").first().waitFor();
  await isWell(page, look, "notice");
  await notice.locator(".foot button").click();
  await isWell(page, look, "notice-means");

  await open();
  await panel.locator(".body h3").first().waitFor();
  await isWell(page, look, "unchosen");
  await page.keyboard.press("Escape");
  await notice.locator(".choices button").first().click();
  for (const item of [ITEMS[2], ITEMS[0], ITEMS[1], ITEMS[6]]) {
    await viewProduct(page, shop, item);
  }
  await personalised(page, shop);
  await isWell(page, look, "page-with-button");
  await page.locator("candour-button button").click();
  const tabs = panel.locator(".nav button");
  await tabs.first().waitFor();
  for (const [n, section] of ["choices", "known", "why", "reminders", "access", "take"].entries()) {
    await tabs.nth(n).click();
    await expect.poll(() => panel.locator(".ghost").count()).toBe(0);
    await page.waitForTimeout(800);
    await isWell(page, look, section);
    if (section === "known") {
      await panel.locator(".body").evaluate((body) => body.scrollTo(0, body.scrollHeight));
      await isWell(page, look, "known-end");
    }
  }
  await panel.locator("[data-key=delete]").click();
  await isWell(page, look, "delete-asked");
  await panel.locator(".foot button").first().click();
  await tabs.nth(0).click();
  await isWell(page, look, "paused");
  await panel.locator(".foot button").first().click();
  await panel.locator("input[type=radio]").nth(1).click({ force: true });
  await page.waitForTimeout(800);
  await isWell(page, look, "on-device");
  await tabs.nth(5).click();
  await panel.locator("[data-key=delete]").click();
  await panel.locator(".danger").click();
  await panel.locator(".strip.good, .strip.warn").first().waitFor();
  await isWell(page, look, "deleted");
  await context.close();
}
