import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type TinyEdge, tinyEdge } from "./e2e/tinyEdge.ts";

let browser: Browser;
let edge: TinyEdge;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await edge.close();
});

async function open(body: string): Promise<void> {
  edge = await tinyEdge();
  const tag = `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script>`;
  edge.pages.set("/", {
    body: `<!doctype html><html lang="en"><head><title>Shop</title>${tag}</head><body data-page-type="other"><main>${body}</main><aside></aside></body></html>`,
  });
  page = await (await browser.newContext()).newPage();
  await page.goto(edge.shop, { waitUntil: "load" });
}
const SLOT = '<candour-slot name="home"><p>Our own</p></candour-slot>';
const card = (within = "main"): Promise<void> =>
  page.locator(`${within} .candour-card`).first().waitFor({ timeout: 5_000 });
const asked = (): string[] =>
  edge.seen.flatMap(({ path, text }): string[] =>
    path === "/v1/slots" ? JSON.parse(text).slots.map(({ id }: { id: string }) => id) : [],
  );
/** Longer than it takes to find what is new. */
const settled = (): Promise<void> => page.waitForTimeout(400);

it("fills an element that stood in the page before it was one, and asks once", async () => {
  await open(SLOT);
  await card();
  await settled();
  expect(await page.evaluate(() => customElements.get("candour-slot") !== undefined)).toBe(true);
  expect(asked()).toEqual(["home"]);
});

it("fills an element that comes late, and one made anew after it was taken out", async () => {
  await open("");
  for (let n = 0; n < 2; n++) {
    await page.evaluate((slot) => {
      const main = document.querySelector("main");
      if (main) main.innerHTML = slot;
    }, SLOT);
    await card();
  }
  expect(asked()).toEqual(["home", "home"]);
});

it("asks for an element that comes late beside what the page shows, not beside what has left it", async () => {
  await open(SLOT);
  await card();
  const late = (name: string): Promise<void> =>
    page.evaluate((slot) => {
      const aside = document.querySelector("aside");
      if (aside) aside.innerHTML = slot;
    }, `<candour-slot name="${name}"></candour-slot>`);
  const told = (): unknown[] =>
    edge.seen.flatMap(({ path, text }): unknown[] =>
      path === "/v1/slots" ? [JSON.parse(text).shown ?? []] : [],
    );
  // The one product of every answer here.
  const ids = ["7"];
  await late("one");
  await card("aside");
  await late("two");
  await expect.poll(told).toEqual([[], ids, ids]);
});

it("leaves what it shows in an element that is moved, or taken out and put back", async () => {
  await open(SLOT);
  await card();
  const isSame = await page.evaluate(async () => {
    const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 400));
    const slot = document.querySelector("candour-slot");
    const before = slot?.querySelector("li");
    if (!slot || !before) return false;
    document.querySelector("aside")?.append(slot);
    await pause();
    slot.remove();
    await pause();
    document.querySelector("aside")?.append(slot);
    await pause();
    return slot.querySelector("li") === before;
  });
  expect(isSame).toBe(true);
  expect(await page.locator("aside candour-slot ul").count()).toBe(1);
  expect(asked()).toEqual(["home"]);
});

it("asks anew for an element that gets another name", async () => {
  await open(SLOT);
  await card();
  await page.evaluate(() => document.querySelector("candour-slot")?.setAttribute("name", "other"));
  await expect.poll(asked).toEqual(["home", "other"]);
  await settled();
  expect(await page.locator("candour-slot ul").count()).toBe(1);
  await page.evaluate(() =>
    document.querySelector("candour-slot")?.setAttribute("name", "no/slot"),
  );
  await settled();
  expect(asked()).toEqual(["home", "other"]);
});

it("fills an element in the shadow of a shop's own component, and hears its clicks", async () => {
  await open(`${SLOT}<div id="host"></div>`);
  await card();
  await page.evaluate(() => {
    const shadow = document.getElementById("host")?.attachShadow({ mode: "open" });
    if (shadow) shadow.innerHTML = '<candour-slot name="hidden"></candour-slot>';
  });
  await card("#host");
  expect(asked()).toEqual(["home", "hidden"]);
  await page.locator("#host .candour-reason").click();
  await page.locator("candour-panel dialog[open]").waitFor({ timeout: 5_000 });
});
