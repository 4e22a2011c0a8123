import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchBrowser } from "./browser.ts";
import { edge } from "./e2e/demo.ts";
import { ALL, edgeApi } from "./e2e/edgeApi.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PAGES = [
  "/console",
  "/console/slots",
  "/console/slots/home-hero?as=made&recent=22423&recent=84879",
  "/console/slots/new",
  "/console/publish?to=1&check=chain",
  "/console/reports",
  "/console/reports/home-hero",
  "/console/reports/*",
  "/console/catalogue?item=22423",
  "/console/demand",
  "/console/consent",
  "/console/audiences/new",
  "/console/setup",
  "/console/webhooks",
  "/console/more",
  "/console/states",
  "/console/service",
  "/console/service/notice?queue=delivery",
  "/console/looks",
  "/console/find?q=cake",
  "/console/nothing",
];
const LOOKS = [
  { look: "desktop, light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { look: "desktop, dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { look: "phone, dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
  { look: "narrow phone, light", viewport: { width: 320, height: 640 }, colorScheme: "light" },
] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  // A page that has something to show is wider than one that has not.
  const { choose } = edgeApi(edge);
  for (let n = 0; n < 12; n++) await choose(ALL);
  const page = await browser.newPage();
  await signIn(page);
  const isTold = async (): Promise<boolean> => {
    await page.goto(`${edge}/console/consent`);
    return page.getByRole("cell", { name: /%$/ }).first().isVisible();
  };
  await vi.waitUntil(isTold, { interval: 500, timeout: 45_000 });
  await page.close();
});
afterAll(() => browser.close());

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, "axe");
    // All rules run; what passed is not gathered.
    const { violations: found } = await axe.run({ resultTypes: ["violations"] });
    return found.map(
      ({ id, nodes }: { id: string; nodes: { html: string }[] }) =>
        `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
    );
  });
}

/** Where a page scrolls sideways, what reaches beyond its screen. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (document.documentElement.scrollWidth <= innerWidth) return [];
    const all = [...document.querySelectorAll("body, body *")];
    const wide = all.filter((one) => one.getBoundingClientRect().right > innerWidth);
    return ["the page", ...wide.map((one) => one.outerHTML.slice(0, 200))];
  });
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${edge}/console/sign-in`);
  await page.getByLabel("Role key").fill("local-admin");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

describe.each(LOOKS)("the console on a $look screen", ({ viewport, colorScheme }) => {
  it("has no violation on any page, and none scrolls sideways", async () => {
    const context = await browser.newContext({
      ...{ viewport, colorScheme, locale: "en-GB", reducedMotion: "reduce" },
      bypassCSP: true,
    });
    const page = await context.newPage();
    await page.goto(`${edge}/console/sign-in`);
    expect(await violations(page), "sign-in").toEqual([]);
    await signIn(page);
    for (const path of PAGES) {
      await page.goto(edge + path);
      expect(await violations(page), path).toEqual([]);
      expect(await tooWide(page), `${path} scrolls sideways`).toEqual([]);
    }
    await context.close();
  });
});

it("draws a chart in the page's own colours, from the very figures of the table behind it", async () => {
  const page = await browser.newPage({ colorScheme: "light", locale: "en-GB" });
  await signIn(page);
  await page.goto(`${edge}/console/states`);
  const figure = page.locator("figure.chart").first();
  const canvas = figure.locator("canvas");
  await canvas.waitFor();
  /** Pixels of the canvas that are as the line is, and any at all. */
  const drawn = () =>
    canvas.evaluate((element) => {
      if (!(element instanceof HTMLCanvasElement)) return null;
      const { width, height } = element;
      const pixels = element.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
      const probe = document.createElement("i");
      probe.style.color = "var(--accent)";
      document.body.append(probe);
      const [r, g, b] = (getComputedStyle(probe).color.match(/\d+/g) ?? []).map(Number);
      probe.remove();
      const found = { line: 0, any: 0, width };
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] === 0) continue;
        found.any += 1;
        const isLine = pixels[at] === r && pixels[at + 1] === g && pixels[at + 2] === b;
        if (isLine && pixels[at + 3] === 255) found.line += 1;
      }
      return found;
    });
  const light = await drawn();
  expect(light?.line).toBeGreaterThan(200);
  expect(light?.any).toBeGreaterThan(10 * (light?.line ?? 0));
  const told: { line: number[] } = JSON.parse((await figure.getAttribute("data-chart")) ?? "{}");
  const cells = await figure.locator("xpath=..").locator("tbody td b").allTextContents();
  const percent = (text: string): number => Number(text.replace("\u2212", "-").replace("%", ""));
  expect(cells.map(percent)).toEqual(
    told.line.map((lift) => Math.round(lift * 1_000) / 10).toReversed(),
  );
  // Prices are drawn as well: the lines of plain figures have a script of their own.
  await page.goto(`${edge}/console/catalogue?item=22423`);
  await expect.poll(async () => (await drawn())?.line).toBeGreaterThan(100);
  await page.goto(`${edge}/console/states`);
  // It is drawn anew for another scheme and another width.
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(async () => (await drawn())?.width).toBeLessThan(light?.width ?? 0);
  await expect.poll(async () => (await drawn())?.line).toBeGreaterThan(100);
  await page.close();
});

describe("without a pointer, and without a script", () => {
  it("is worked by Tab and Enter, with the focus in sight", async () => {
    const page = await browser.newPage();
    await signIn(page);
    await page.goto(`${edge}/console/slots`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Skip");
    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const { activeElement: element } = document;
        if (!element || element === document.body) return null;
        const { outlineStyle } = getComputedStyle(element);
        const isMarked = outlineStyle !== "none" || element.closest(".jump") !== null;
        return { name: element.textContent || element.getAttribute("aria-label") || "", isMarked };
      });
      if (!at) break;
      expect(at.isMarked, at.name).toBe(true);
      seen.add(at.name.trim());
    }
    expect(seen).toContain("New slot");
    await page.close();
  });

  it("adds a row, previews and saves with scripts switched off", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: "en-GB" });
    const page = await context.newPage();
    await signIn(page);
    await page.goto(`${edge}/console/slots/category-popular`);
    await page.getByRole("button", { name: "Pin" }).click();
    await page.getByLabel("Item of pin 1").fill("22423");
    await page.getByRole("button", { name: "Preview what is typed" }).click();
    expect(await page.locator(".tile").first().textContent()).toContain("Pinned");
    await page.getByRole("button", { name: "Remove pin 1" }).click();
    await page.getByRole("button", { name: "Save draft" }).last().click();
    await page.getByRole("status").getByText("Saved as a draft").waitFor();
    await context.close();
  });

  it("takes its policy at its word: nothing on a page is refused by it", async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await signIn(page);
    for (const path of PAGES) await page.goto(edge + path);
    expect(refused).toEqual([]);
    await page.close();
  });
});
