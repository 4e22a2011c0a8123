import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { edge, shop } from "./e2e/demo.ts";
import { edgeApi } from "./e2e/edgeApi.ts";
import { untilFilled } from "./e2e/untilFilled.ts";

const api = edgeApi(edge);
const SLOT = "home-hero";
const BAG = "85099B";
let browser: Browser;
let kept: object;

beforeAll(async () => {
  browser = await launchBrowser();
  kept = (await api.admin("GET", `/v1/admin/slots/${SLOT}`)) as object;
});
afterAll(async () => {
  await api.admin("PUT", `/v1/admin/slots/${SLOT}`, kept);
  await browser.close();
});

it("opens the real shop with the draft, counts nothing of it, and goes along from page to page", async () => {
  await api.admin("PUT", `/v1/admin/slots/${SLOT}`, {
    ...{ strategy: "manual", items: [BAG], fallback: null },
    blocks: [{ kind: "link", position: 1, title: "All that is red", url: `${shop}/search?q=red` }],
  });
  const { url } = (await api.admin("POST", "/v1/admin/preview-links", { url: `${shop}/` })) as {
    url: string;
  };
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  const faults: string[] = [];
  const told: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("request", (request) => {
    if (request.url().startsWith(edge))
      told.push(`${new URL(request.url()).pathname} ${request.postData() ?? ""}`);
  });
  const slot = page.locator(`[data-candour-slot="${SLOT}"]`);
  await untilFilled(() => page.goto(url), slot.locator(".candour-block"));
  expect(await slot.locator(".candour-block a").getAttribute("href")).toBe(`${shop}/search?q=red`);
  expect(await slot.locator(`a[href*="${BAG}"]`).count()).toBeGreaterThan(0);
  const bar = page.locator("[data-candour-preview]");
  expect(await bar.textContent()).toContain("Preview of the draft");
  // Long enough for what is seen to have been told, were it told.
  await page.waitForTimeout(3_000);
  expect(told.filter((one) => one.startsWith("/v1/events"))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await slot.locator(`a[href*="${BAG}"]`).first().click();
  await page.waitForURL(/product/);
  expect(page.url()).toContain("#candour-preview=p1.");
  await bar.waitFor();
  await page.goto(`${shop}/`);
  await page.locator(`[data-candour-slot="${SLOT}"] a[href*="/product/"]`).first().waitFor();
  expect(await page.locator(".candour-block").count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});
