import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { news, shop } from "./e2e/demo.ts";
import { openHome, viewProduct } from "./e2e/shopVisit.ts";
import { violations } from "./e2e/violations.ts";

const SECTIONS = [
  "Choices",
  "What we know",
  "Why you saw this",
  "Reminders",
  "Who looked",
  "Take or delete it",
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const LOOKS = [
  { look: "desktop, light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { look: "phone, dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

describe.each(LOOKS)("on a $look screen", ({ viewport, colorScheme }) => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    // axe-core is a script of the test's own: the shop's policy must not stop it.
    context = await browser.newContext({
      viewport,
      colorScheme,
      locale: "en-GB",
      bypassCSP: true,
      // A card that is half faded in has less contrast for a moment.
      reducedMotion: "reduce",
    });
    page = await context.newPage();
  });
  afterAll(() => context.close());

  it("has no violation on the pages of shop and news", async () => {
    for (const path of ["/", "/product/85099B", "/search?q=clock", "/cart", "/checkout"]) {
      await page.goto(shop + path);
      expect(await violations(page), path).toEqual([]);
    }
    await page.goto(news);
    expect(await violations(page), "news").toEqual([]);
  });

  it("has no violation in the notice", async () => {
    await openHome(page, shop);
    await page.getByRole("button", { name: "No thanks" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "What each choice means" }).click();
    expect(await violations(page)).toEqual([]);
  });

  it("has no violation in any section of the panel", async () => {
    await openHome(page, shop);
    await page.getByRole("button", { name: "Yes, personalise" }).click();
    await viewProduct(page, shop, "22423");
    await page.locator("[data-candour-preferences]").first().click();
    for (const section of SECTIONS) {
      await page.getByRole("button", { name: section, exact: true }).click();
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await violations(page), section).toEqual([]);
    }
  });
});
