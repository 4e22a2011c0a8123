import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { inTab } from "./e2e/tabs.ts";
import { type TinyEdge, tinyEdge } from "./e2e/tinyEdge.ts";

let browser: Browser;
let edge: TinyEdge;
let page: Page;
let faults: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  await page.context().close();
  await edge.close();
});

const SLOT = `<section data-candour-slot="home"><ul><template><li><a data-candour-bind="url title"></a>
  <button type="button" data-candour-why><b data-candour-bind="reason"></b></button></li></template><li>Our own</li></ul></section>`;
const PRODUCT = `<script type="application/ld+json">{"@type":"Product","sku":"22423","name":"Cakestand","offers":{"price":"1.2","priceCurrency":"GBP"}}</script>`;
const freeze = `for (const one of [Object, Array, Function, Promise, Map, Set, WeakMap, String, RegExp, Error]) { Object.freeze(one); Object.freeze(one.prototype); } Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);`;
const refuse = `{ get() { throw new DOMException("no", "SecurityError"); } }`;

/** What pages do to those who live in them: a script that runs before ours. */
const HOSTS: Readonly<Record<string, string>> = {
  "an ordinary page": "",
  "Prototype.js": `Array.prototype.toJSON = String.prototype.toJSON = () => "SPOILT"; Array.prototype.reduce = function () { return this; }; Array.from = (list) => [].slice.call(list ?? []);`,
  "extended prototypes": `Object.prototype.extra = () => {}; Array.prototype.extra = 1;`,
  "frozen intrinsics": freeze,
  "an AMD loader": `window.define = () => { throw new Error("defined"); }; define.amd = {}; window.module = { exports: {} };`,
  "no storage": `for (const name of ["localStorage", "sessionStorage", "indexedDB"]) Object.defineProperty(window, name, ${refuse});`,
  "a database that hangs": `Object.defineProperty(window, "indexedDB", { value: { open: () => ({}), deleteDatabase: () => ({}) } });`,
  "a full disk": `const full = () => { throw new DOMException("full", "QuotaExceededError"); }; IDBObjectStore.prototype.put = full; Storage.prototype.setItem = full;`,
  "an old browser": `delete window.IntersectionObserver; delete window.BroadcastChannel; delete window.requestIdleCallback; Object.defineProperty(navigator, "locks", { value: undefined });`,
  "globals replaced later": `addEventListener("load", () => { window.fetch = () => Promise.reject(new Error("theirs")); });`,
};

async function open(
  head: string,
  body = SLOT,
  headers: Record<string, string> = {},
): Promise<void> {
  edge.pages.set("/", {
    body: `<!doctype html><html lang="en"><head><title>Shop</title>${head}</head><body data-page-type="product">${body}</body></html>`,
    headers,
  });
  page = await (await browser.newContext()).newPage();
  faults = [];
  page.on("pageerror", ({ message }) => faults.push(message));
  page.on("console", (message) => {
    if (!message.text().includes("Failed to load resource")) faults.push(message.text());
  });
  await page.goto(edge.shop, { waitUntil: "load" });
}
const tag = (more = ""): string =>
  `<script async src="${edge.origin}/candour.js" data-site="demo" data-notice="off" ${more}></script>`;
const reason = (text: string): Promise<void> =>
  page.locator("[data-candour-slot] li b", { hasText: text }).waitFor({ timeout: 10_000 });
const yes = (): Promise<unknown> =>
  page.evaluate(() =>
    Reflect.get(globalThis, "candour").consent.set({ personalisation: "granted" }),
  );

/** The whole way: slots for everyone, a yes, the product's view told once, slots for this shopper. */
async function expectTheWholeWay(): Promise<void> {
  await reason("For everyone");
  await yes();
  await reason("For you");
  await expect.poll(edge.eventNames).toContain("view_item");
  expect(edge.eventNames().filter((name) => name === "view_item")).toHaveLength(1);
  expect(edge.seen.filter(({ text }) => text.includes("SPOILT"))).toEqual([]);
  expect(faults).toEqual([]);
}

for (const [name, script] of Object.entries(HOSTS)) {
  it(`goes the whole way in ${name}, without a word`, async () => {
    edge = await tinyEdge();
    await open(`<script>${script}</script>${PRODUCT}${tag()}`);
    await expectTheWholeWay();
  });
}

it("goes the whole way under a strict policy with Trusted Types", async () => {
  edge = await tinyEdge();
  const policy = `default-src 'none'; script-src 'nonce-n1' 'strict-dynamic'; connect-src ${edge.origin}; img-src http:; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'`;
  const body = SLOT.replace("<ul>", '<ul data-page-type="product" data-item-id="22423">');
  await open(tag('nonce="n1" data-page-type="product" data-item-id="22423"'), body, {
    "content-security-policy": policy,
  });
  await expectTheWholeWay();
});

it("is one instance where the tag stands three times, and one global", async () => {
  edge = await tinyEdge();
  await open(`${PRODUCT}${tag()}${tag()}`, `${SLOT}${tag()}`);
  await expectTheWholeWay();
  expect(
    await page.evaluate(() => Object.keys(globalThis).filter((key) => /candour/i.test(key))),
  ).toEqual(["candour"]);
});

const CLOBBER = [
  "activeElement",
  "addEventListener",
  "adoptedStyleSheets",
  "body",
  "candour",
  "createElement",
  "createElementNS",
  "createTextNode",
  "currentScript",
  "dispatchEvent",
  "documentElement",
  "prerendering",
  "querySelector",
  "querySelectorAll",
  "readyState",
  "visibilityState",
]
  .map((name) => `<form name="${name}" id="${name}"><input name="ready"></form>`)
  .join("");

it("is not misled by elements named like what it needs", async () => {
  edge = await tinyEdge();
  await open(`${PRODUCT}${tag()}`, CLOBBER + SLOT);
  await expectTheWholeWay();
});

it("asks, and opens the panel, among elements named like what they need", async () => {
  edge = await tinyEdge();
  await open(`${PRODUCT}${tag().replace('data-notice="off"', "")}`, CLOBBER + SLOT);
  await page.locator("candour-notice button", { hasText: "Only on this device" }).click();
  await page.locator("candour-notice button", { hasText: "Change" }).click();
  await page.locator("candour-panel dialog[open] h1").waitFor();
  await page.keyboard.press("Escape");
  await page.locator("candour-panel").waitFor({ state: "detached" });
  expect(faults).toEqual([]);
});

it("goes the whole way in a sandboxed frame", async () => {
  edge = await tinyEdge();
  edge.pages.set("/inner", {
    body: `<!doctype html><html lang="en"><head>${PRODUCT}${tag()}</head><body data-page-type="product">${SLOT}</body></html>`,
  });
  await open("", '<iframe sandbox="allow-scripts" src="/inner" width="600" height="600"></iframe>');
  const frame = page.frameLocator("iframe");
  await frame.locator("li b", { hasText: "For everyone" }).waitFor();
  await page
    .frame({ url: /\/inner/ })
    ?.evaluate(() =>
      Reflect.get(globalThis, "candour").consent.set({ personalisation: "granted" }),
    );
  await frame.locator("li b", { hasText: "For you" }).waitFor();
  await expect.poll(edge.eventNames).toContain("view_item");
  expect(edge.eventNames().filter((name) => name === "view_item")).toHaveLength(1);
  expect(faults).toEqual([]);
});

for (const mode of ["refused", "hangs", "html"] as const) {
  it(`leaves the shop's own content in place, is quiet, and has its events there in the end, where the edge ${mode === "refused" ? "is refused" : mode === "hangs" ? "hangs" : "lies"}`, async () => {
    edge = await tinyEdge();
    edge.mode = mode;
    await open(`${PRODUCT}${tag()}`);
    await page.waitForTimeout(1_500);
    expect(await page.locator("[data-candour-slot] li").allInnerTexts()).toEqual(["Our own"]);
    expect(faults).toEqual([]);
    expect(edge.seen.length).toBeLessThanOrEqual(4);
    // A yes while it can't be reached holds here, and what follows it waits for the edge.
    await page.evaluate(() => {
      const candour = Reflect.get(globalThis, "candour");
      void candour.consent.set({ personalisation: "granted" });
      candour.track("search", { search_term: "kept" });
    });
    await expect.poll(() => inTab.stored(page)).toBe(1);
    expect(await page.locator("[data-candour-slot] li").allInnerTexts()).toEqual(["Our own"]);
    edge.mode = "well";
    await page.goto(edge.shop, { waitUntil: "load" });
    await expect.poll(edge.eventNames).toContain("search");
    // Sent twice, by the page that went and by the one that came, it has one id.
    const told = edge.eventIds().filter((_, at) => edge.eventNames()[at] === "search");
    expect(new Set(told).size).toBe(1);
    expect(faults).toEqual([]);
  });
}
