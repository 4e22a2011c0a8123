import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { edge, shop } from "./e2e/demo.ts";
import { untilFilled } from "./e2e/untilFilled.ts";

const SLOT = "home-hero";
const PINNED = "Christmas stocking of the day";

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: "en-GB" });
  page = await context.newPage();
});
afterAll(() => browser.close());

const button = (name: string | RegExp) => page.getByRole("button", { name });
/** What somebody who never chose sees in the slot's place, once it is filled. */
const rowInShop = async (): Promise<string> => {
  const visit = await browser.newContext();
  const home = await visit.newPage();
  const place = home.locator(`[data-candour-slot="${SLOT}"]`);
  const filler = place.locator("[data-candour-why], a[data-candour-bind]").first();
  await untilFilled(() => home.goto(shop), filler);
  const text = (await place.textContent()) ?? "";
  await visit.close();
  return text;
};

/** A marketer with no developer at hand: the parts follow one another, as they do on such a day. */
describe("a marketer's whole day", () => {
  it("begins at the door: an unknown key is refused beneath its field, the right one lets in", async () => {
    await page.goto(`${edge}/console`);
    await page.getByLabel("Role key").fill("not-a-key");
    await page.getByLabel("Your name").fill("Priya Nair");
    await button("Sign in").click();
    expect(await page.locator("#key-error").textContent()).toContain("isn’t known here");
    expect(await page.getByLabel("Your name").inputValue()).toBe("Priya Nair");
    await page.getByLabel("Role key").fill("local-marketer");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1 }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/console");
    const [cookie] = await context.cookies(`${edge}/console`);
    expect(cookie).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax" });
  });

  it("goes on with a feed: good rows go in, bad ones are named with what to write", async () => {
    await page.getByRole("link", { name: "Catalogue", exact: true }).first().click();
    const rows = [
      "id\ttitle\tlink\timage_link\tprice\tavailability",
      `day-1\t${PINNED}\t${shop}/product/22423\t${shop}/picture/22423.svg\t8.50 GBP\tin_stock`,
      `day-2\tNo price at all\t${shop}/product/22423\t${shop}/picture/22423.svg\t\tin_stock`,
    ];
    await page.locator("#feed").setInputFiles({
      name: "feed.tsv",
      mimeType: "text/tab-separated-values",
      buffer: Buffer.from(rows.join("\n")),
    });
    await button("Upload the file").click();
    await page.getByRole("status").getByText("Read into the catalogue").waitFor();
    const refused = page.locator("section", { has: page.getByText("What is wrong") });
    expect(await refused.textContent()).toContain("day-2");
  });

  it("pins an item that is not there: refused, the field has the focus, all that was typed is kept", async () => {
    await page.goto(`${edge}/console/slots/${SLOT}`);
    await page.getByLabel("Heading the shopper reads").fill("Chosen this very day");
    await button("Pin").click();
    await page.getByLabel("Item of pin 1").fill("day-1X");
    await button("Save draft").last().click();
    const alert = page.getByRole("alert");
    expect(await alert.textContent()).toContain("There is no item day-1X in the catalogue");
    expect(await alert.textContent()).toContain(PINNED);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("pin-0");
    expect(await page.getByLabel("Heading the shopper reads").inputValue()).toBe(
      "Chosen this very day",
    );
    expect(await page.getByLabel("Item of pin 1").inputValue()).toBe("day-1X");
  });

  it("previews what is typed before it is saved, then saves it with the keyboard", async () => {
    await page.getByLabel("Item of pin 1").fill("day-1");
    await button("Preview what is typed").click();
    await page.getByRole("heading", { name: "Preview of what is typed" }).waitFor();
    const first = page.locator(".tile").first();
    expect(await first.textContent()).toContain("Pinned");
    expect(await first.textContent()).toContain(PINNED);
    await page.getByLabel("Heading the shopper reads").focus();
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Saved as a draft").waitFor();
    await page.getByLabel(`Why ${PINNED} is here`).click();
    expect(await page.locator("#trace").textContent()).toContain("is number 1");
  });

  it("puts the steps in another order, by pointer and by arrow keys, and saves that order", async () => {
    await page.goto(`${edge}/console/slots/${SLOT}`);
    await button("Add a step").click();
    const steps = page.locator("[name=step]");
    await expect.poll(() => steps.count()).toBeGreaterThan(1);
    await steps.last().selectOption("new_in");
    const orderOf = () =>
      steps.evaluateAll((all) =>
        all.map((one) => (one instanceof HTMLSelectElement ? one.value : "")),
      );
    const before = await orderOf();
    const grip = page.locator("[data-sort=step] .grip").last();
    const [from, to] = await Promise.all([
      grip.boundingBox(),
      page.locator("[data-sort=step] > li").first().boundingBox(),
    ]);
    if (!from || !to) throw new Error("no grip, or no row to drag it over");
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 2, { steps: 12 });
    await page.mouse.up();
    expect(await orderOf()).toEqual(["new_in", ...before.slice(0, -1)]);
    await page.locator("[data-sort=step] .grip").first().focus();
    await page.keyboard.press("ArrowDown");
    const dragged = await orderOf();
    expect(dragged.indexOf("new_in")).toBe(1);
    await button("Save draft").last().click();
    await page.getByRole("status").getByText("Saved as a draft").waitFor();
    await page.reload();
    expect(await orderOf()).toEqual(dragged);
  });

  it("publishes, and the shop shows it within seconds", async () => {
    expect(await rowInShop()).not.toContain(PINNED);
    await page
      .getByRole("link", { name: /^Publish/ })
      .first()
      .click();
    const diff = page.locator("table").first();
    expect(await diff.textContent()).toContain("Chosen this very day");
    await page.getByLabel("Note for the history").fill("Stocking goes first");
    await button(/^Publish \d/).click();
    await page.getByRole("status").getByText("Live.").waitFor();
    await expect.poll(rowInShop, { timeout: 20_000 }).toContain(PINNED);
  });

  it("rolls back, having been told what that changes", async () => {
    const link = page.getByRole("link", { name: /^Roll back to/ }).first();
    await link.click();
    expect(await page.locator("#back").textContent()).toContain("More relevant for you");
    await button(/^Roll back to \d+ now/).click();
    await page.getByRole("status").getByText("Rolled back").waitFor();
    await expect.poll(rowInShop, { timeout: 20_000 }).not.toContain(PINNED);
  });

  it("ends with the report, and with a sign-out that ends the session", async () => {
    await page.keyboard.press("g");
    await page.keyboard.press("r");
    await page.getByRole("heading", { level: 1, name: "Reports" }).waitFor();
    await page.goto(`${edge}/console/reports/${SLOT}`);
    expect(await page.locator(".verdict").textContent()).toMatch(/shoppers|Nobody/);
    await button("Sign out").click();
    await page.getByRole("heading", { name: /Sign in/ }).waitFor();
    await page.goto(`${edge}/console/slots`);
    expect(new URL(page.url()).pathname).toBe("/console/sign-in");
  });
});
