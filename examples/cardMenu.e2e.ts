import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { shop } from "./e2e/demo.ts";
import { personalised, viewProduct } from "./e2e/shopVisit.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PICTURES = process.env["CANDOUR_MENU_PICTURES"];
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const LOOKS = [
  { look: "desktop, light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { look: "phone, dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

const ids = (page: Page): Promise<string[]> =>
  page
    .locator('[data-candour-slot="home-hero"] a[data-candour-bind="url"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));

it.each(LOOKS)(
  "hides a product by keyboard alone, at once and for good, on a $look screen",
  async ({ look, viewport, colorScheme }) => {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      bypassCSP: true,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    await page.goto(shop);
    await page.getByRole("button", { name: "Yes, personalise" }).click();
    await viewProduct(page, shop, "22423");
    await personalised(page, shop);
    const before = await ids(page);
    const menus = page.locator('[data-candour-slot="home-hero"] [data-candour-menu]');
    const [first] = await menus.all();
    if (!first) throw new Error("no menu");
    expect(await first.getAttribute("aria-label")).toMatch(/^More about /);
    await first.focus();
    await page.keyboard.press("Enter");
    const menu = page.getByRole("menu");
    await menu.waitFor();
    const items = menu.getByRole("menuitem");
    expect((await items.allInnerTexts()).slice(0, 2)).toEqual([
      "Why you see this",
      "Hide this product",
    ]);
    const box = await menu.boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= viewport.width).toBe(true);
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/menu ${look}.png` });
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() =>
      Reflect.get(globalThis, "axe").run("candour-menu, [data-candour-slot='home-hero']"),
    );
    expect(violations).toEqual([]);

    // Escape gives the focus back; arrows go round.
    await page.keyboard.press("Escape");
    await menu.waitFor({ state: "detached" });
    expect(await first.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowDown");
    const told = page.waitForRequest((one) => (one.postData() ?? "").includes('"hide_item"'));
    await page.keyboard.press("Enter");
    await expect.poll(() => ids(page)).not.toContain(before[0]);
    expect((await told).postData()).toMatch(/"hide_item".*"decision"|"decision".*"hide_item"/);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-candour-menu")))
      .toBe(true);
    await personalised(page, shop);
    expect(await ids(page)).not.toContain(before[0]);
    await context.close();
  },
);
