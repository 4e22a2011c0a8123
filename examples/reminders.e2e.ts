import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { shop } from "./e2e/demo.ts";
import { openHome, openProduct } from "./e2e/shopVisit.ts";

/** Out of stock in the demo. */
const ALARM_CLOCK = "22727";

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});

it("is set in two taps on a phone, undone in one, and not offered without a yes", async () => {
  const context = await browser.newContext({
    locale: "en-GB",
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  const calls: string[] = [];
  page.on("response", (response) => {
    if (response.url().includes("/v1/me/reminders") && response.request().method() !== "OPTIONS") {
      calls.push(`${response.request().method()} ${response.status()}`);
    }
  });
  await openHome(page, shop);
  await openProduct(page, shop, ALARM_CLOCK);
  const section = page.locator("[data-shop-tell]");
  // Before a choice nothing may be kept, so nothing is offered.
  await page.getByRole("button", { name: "No thanks" }).waitFor();
  expect(await section.isVisible()).toBe(false);
  await page.evaluate(() =>
    Reflect.get(window, "candour").consent.set({ personalisation: "granted" }),
  );
  await section.getByRole("button", { name: "Tell me when it is back" }).tap();
  await section.getByRole("button", { name: "Here in the shop" }).tap();
  const undo = section.getByRole("button", { name: "Undo" });
  await undo.waitFor();
  expect(calls).toEqual(["POST 201"]);
  await undo.tap();
  await section.getByRole("button", { name: "Tell me when it is back" }).waitFor();
  expect(calls).toEqual(["POST 201", "DELETE 204"]);
  await page.evaluate(() =>
    Reflect.get(window, "candour").consent.set({ personalisation: "denied" }),
  );
  await expect.poll(() => section.isVisible()).toBe(false);
  expect(faults).toEqual([]);
  await context.close();
});
