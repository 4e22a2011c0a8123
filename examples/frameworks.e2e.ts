import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type TinyEdge, tinyEdge } from "./e2e/tinyEdge.ts";
import { type App, buildApp } from "./frameworks/buildApp.ts";
import { readPages } from "./frameworks/readPages.ts";

let browser: Browser;
let edge: TinyEdge;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await launchBrowser();
  edge = await tinyEdge();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await edge.close();
});

async function open(path: string, body: string): Promise<void> {
  edge.pages.set(path, { body });
  page = await (await browser.newContext({ viewport: { width: 900, height: 900 } })).newPage();
  faults = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    const isPicture = message.text().includes("Failed to load resource");
    if (["error", "warning"].includes(message.type()) && !isPicture) faults.push(message.text());
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Reflect.set(globalThis, "seen", seen);
    document.addEventListener("candour:impression", (event) => {
      if (event instanceof CustomEvent) seen.push(event.detail.slot);
    });
  });
  await page.goto(edge.shop + path, { waitUntil: "load" });
}
const card = (slot: string): Promise<void> =>
  page.locator(`[data-candour-slot=${slot}] :text("For everyone")`).waitFor({ timeout: 10_000 });
const impressions = (): Promise<string[]> =>
  page.evaluate(() => [...Reflect.get(globalThis, "seen")].sort());

for (const path of ["/plain", "/gtm", "/shopify"]) {
  it(`fills the slot of ${path} and tells its product's view once, after a yes`, async () => {
    const before = edge.eventNames().length;
    await open(path, readPages(edge.origin).get(path) ?? "");
    await card("row");
    await page.evaluate(() =>
      Reflect.get(globalThis, "candour").consent.set({ personalisation: "granted" }),
    );
    const views = (): number =>
      edge
        .eventNames()
        .slice(before)
        .filter((name) => name === "view_item").length;
    await expect.poll(views).toBe(1);
    await expect.poll(impressions, { timeout: 5_000 }).toContain("row");
    expect(views()).toBe(1);
    expect(faults).toEqual([]);
  });
}

for (const framework of ["react", "vue"] as const) {
  let app: App;
  const TAG = (): string =>
    `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off"></script>`;
  const shell = (script: string): string =>
    `<!doctype html><html lang="en"><head><title>Shop</title>${TAG()}</head><body data-page-type="product">
     <div id="app">${app.html}</div><button id="leave">leave</button>${script}</body></html>`;
  const press = (name: string): Promise<void> => page.locator("button", { hasText: name }).click();

  it(`${framework}: hydrates around a slot that is filled already, and nothing is drawn or counted anew`, async () => {
    app = await buildApp(framework);
    await open(`/${framework}-late`, shell(""));
    await card("row");
    const ours = await page.$("[data-candour-slot=row] .candour-card");
    await page.addScriptTag({ type: "module", content: app.script });
    // The living slot has its name only from the framework.
    await card("living");
    await press("again");
    await page.locator("h1", { hasText: "looked at 1 times" }).waitFor();
    await expect.poll(impressions, { timeout: 5_000 }).toEqual(["living", "row"]);
    expect(await ours?.evaluate((element) => element.isConnected)).toBe(true);
    expect(faults).toEqual([]);
  });

  it(`${framework}: renders again, moves, changes, removes and puts back its slots, and none breaks`, async () => {
    await open(
      `/${framework}`,
      shell(`<script type="module">${app.script.replaceAll("</script", "<\\/script")}</script>`),
    );
    await card("row");
    await card("living");
    await expect.poll(impressions, { timeout: 5_000 }).toEqual(["living", "row"]);
    // Its own items are not there; the framework goes on with them all the same.
    for (const name of ["again", "more", "turn", "less", "more", "turn", "less", "less"])
      await press(name);
    await page.waitForTimeout(1_300);
    await card("row");
    await card("living");
    expect(await impressions()).toEqual(["living", "row"]);
    expect(await page.locator("[data-candour-slot=living]").textContent()).not.toContain("Our own");
    await press("toggle");
    expect(await page.locator("[data-candour-slot=row]").count()).toBe(0);
    await press("toggle");
    await card("row");
    await press("leave");
    expect(await page.locator("#app").innerHTML()).toBe("");
    expect(faults).toEqual([]);
  });
}
