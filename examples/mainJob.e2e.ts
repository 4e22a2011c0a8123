import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { edge, shop } from "./e2e/demo.ts";
import { isIdentifying, logRequests, readKept, readStored, TOKEN } from "./e2e/shopper.ts";
import { decisionsOf, openHome, openProduct, personalised, viewProduct } from "./e2e/shopVisit.ts";

const BAG = "85099B";
const CAKESTAND = "22423";

let browser: Browser;
let context: BrowserContext;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: "en-GB" });
  page = await context.newPage();
  faults = [];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
});
afterEach(async () => {
  await context.close();
  expect(faults).toEqual([]);
});

describe("before a choice", () => {
  it("keeps nothing, identifies nobody, and still fills the slots the same for everyone", async () => {
    const requests = logRequests(context, edge);
    await openHome(page, shop);
    await openProduct(page, shop, BAG);
    await openHome(page, shop);
    const hero = await decisionsOf(page, "home-hero");
    expect(hero.items.length).toBe(8);
    expect(hero.personalised).toBe(false);
    expect(await readKept(page)).toEqual({
      cookies: [],
      local: {},
      session: {},
      databases: [],
      caches: [],
    });
    expect(requests.length).toBeGreaterThan(0);
    expect(requests.filter(isIdentifying)).toEqual([]);
    expect(requests.filter((request) => request.url().includes("/v1/events"))).toEqual([]);
  });
});

describe("after a no", () => {
  it("remembers only the no, without an identifier, and asks no more", async () => {
    const requests = logRequests(context, edge);
    await openHome(page, shop);
    await page.getByRole("button", { name: "No thanks" }).click();
    await openProduct(page, shop, BAG);
    await openHome(page, shop);
    await expect.poll(() => page.getByRole("button", { name: "No thanks" }).count()).toBe(0);
    expect(requests.filter(isIdentifying)).toEqual([]);
    expect(requests.filter((request) => request.url().includes("/v1/events"))).toEqual([]);
    const kept = await readKept(page);
    expect(kept.cookies).toEqual([]);
    const stored = await readStored(page);
    expect(stored).toContain("denied");
    expect(stored).not.toMatch(TOKEN);
    expect(stored).not.toContain(BAG);
  });
});

describe("after a yes", () => {
  beforeEach(async () => {
    await openHome(page, shop);
    await page.getByRole("button", { name: "Yes, personalise" }).click();
    await expect.poll(() => readStored(page)).toMatch(TOKEN);
  });

  it("changes the next decision after one product view and says because of what", async () => {
    const before = await decisionsOf(page, "home-hero");
    await viewProduct(page, shop, BAG);
    const after = await personalised(page, shop);
    expect(after.items.map((item) => item.item_id)).not.toEqual(
      before.items.map((item) => item.item_id),
    );
    const because = after.items.filter((item) => item.reason.because === BAG);
    expect(because.length).toBeGreaterThan(0);
    for (const item of because) expect(item.reason.text).toContain("Jumbo bag red retrospot");
    const shown = page.locator('[data-candour-slot="home-hero"]');
    await expect
      .poll(() => shown.getByText(because[0]?.reason.text ?? "").count())
      .toBeGreaterThan(0);
  });

  it("takes a purchase out of the next decision", async () => {
    await viewProduct(page, shop, BAG);
    const first = (await personalised(page, shop)).items[0]?.item_id ?? "";
    await page.goto(`${shop}/product/${encodeURIComponent(first)}`);
    await page.getByRole("button", { name: "Add to cart" }).first().click();
    await page.getByText("is in your cart").first().waitFor();
    await page.goto(`${shop}/checkout`);
    await page.getByRole("button", { name: "Place order" }).click();
    await page.getByRole("heading", { level: 1, name: "Thank you" }).waitFor();
    await expect
      .poll(async () => {
        await openHome(page, shop);
        return (await decisionsOf(page, "home-hero")).items.map((item) => item.item_id);
      })
      .not.toContain(first);
  });

  it("takes a muted product out of the next decision", async () => {
    await viewProduct(page, shop, CAKESTAND);
    const before = await personalised(page, shop);
    const muted = before.items[0]?.item_id ?? "";
    const token = TOKEN.exec(await readStored(page))?.[0];
    const answer = await fetch(`${edge}/v1/me`, {
      method: "PATCH",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ mute: { items: [muted] } }),
    });
    expect(answer.status).toBe(200);
    await openHome(page, shop);
    const after = await decisionsOf(page, "home-hero");
    expect(after.items.length).toBe(8);
    expect(after.items.map((item) => item.item_id)).not.toContain(muted);
  });

  it("is all gone after everything is deleted in the panel", async () => {
    await viewProduct(page, shop, BAG);
    await personalised(page, shop);
    const token = TOKEN.exec(await readStored(page))?.[0];
    await page.locator("[data-candour-preferences]").first().click();
    await page.getByRole("button", { name: "Take or delete it", exact: true }).click();
    await page.getByRole("button", { name: /^Delete everything/ }).click();
    await page.getByRole("button", { name: "Yes, delete everything" }).click();
    await expect.poll(() => readStored(page)).not.toMatch(TOKEN);
    const gone = await fetch(`${edge}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(gone.status).toBe(401);
    const requests = logRequests(context, edge);
    await openHome(page, shop);
    expect((await decisionsOf(page, "home-hero")).personalised).toBe(false);
    expect(requests.filter(isIdentifying)).toEqual([]);
    const stored = await readStored(page);
    expect(stored).not.toContain(BAG);
  });
});
