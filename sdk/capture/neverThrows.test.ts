import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { createTransport } from "../delivery/transport.ts";
import { settingsOf } from "../settingsOf.ts";
import { parseEvent } from "../wire/index.ts";
import { cleanEvent } from "./cleanEvent.ts";
import { createOnce } from "./createOnce.ts";
import { createPage } from "./createPage.ts";
import { isAnother } from "./isAnother.ts";
import { jsonLdNodes } from "./jsonLdNodes.ts";
import { markedCards } from "./lists/markedCards.ts";
import { statedCards } from "./lists/statedCards.ts";
import { themeCards } from "./lists/themeCards.ts";
import { pageNode } from "./pageNode.ts";
import { pageProduct } from "./pageProduct.ts";
import type { Tell } from "./Source.ts";
import { anyEntry, withOdd } from "./test/anyEntry.ts";
import { anyPage } from "./test/anyPage.ts";
import { watchDataLayer } from "./watchDataLayer.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.innerHTML = "";
});

const core = { product: pageNode, nodes: jsonLdNodes };
const { bytesOf } = createTransport("https://edge.example");
const settings = settingsOf({ site: "any", endpoint: "https://edge.example" });

const clean = (name: string, params: unknown) =>
  cleanEvent(
    { name, params, at: 1_700_000_000_000, page: { url: location.href, type: "product" } },
    bytesOf,
  );

it("never throws, whatever the HTML, and names no product by what is no name", () => {
  let views = 0;
  fc.assert(
    fc.property(anyPage, (html) => {
      document.body.innerHTML = html;
      const once = createOnce();
      const view = pageProduct(core);
      const other = clean("view_item", { items: [{ item_id: "another" }] });
      const event = view && clean("view_item", view);
      if (other) once(other, "layer");
      if (event) {
        views++;
        expect(view.items[0]?.item_id).toMatch(/\S/);
        expect(view.items[0]?.item_id).not.toMatch(/\[object|^(null|undefined|NaN)$/);
        const told = once(event, "markup");
        if (typeof told !== "boolean") isAnother({ event, source: "markup", told }, core);
      }
      createPage(settings, null)();
      const cards = [...markedCards(), ...statedCards(jsonLdNodes()), ...themeCards()];
      for (const card of cards) card.read();
    }),
    { numRuns: 200 },
  );
  expect(views).toBeGreaterThan(15);
});

it("never throws, whatever the data layer holds, and what it tells is what the edge takes", async () => {
  let events = 0;
  const faults: unknown[] = [];
  const tell: Tell = (name, params) => {
    let event: ReturnType<typeof clean>;
    try {
      event = clean(name, params);
    } catch {
      // A getter of the page's own: where events are told that is guarded.
      return;
    }
    if (event) events++;
    const parsed = event && parseEvent(JSON.parse(JSON.stringify(event)));
    if (parsed && !parsed.ok) faults.push(parsed);
  };
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 5 }), (given) => {
      const entries = given.map(withOdd);
      const layer: unknown[] = [...entries];
      vi.stubGlobal("dataLayer", layer);
      watchDataLayer("dataLayer", { tell, readsHistory: true });
      for (const entry of entries) {
        const length = layer.push(entry);
        expect(length).toBe(layer.length);
        expect(layer.at(-1)).toBe(entry);
      }
    }),
    { numRuns: 400 },
  );
  // What reads Universal Analytics comes later.
  await new Promise((done) => setTimeout(done, 200));
  expect(faults).toEqual([]);
  expect(events).toBeGreaterThan(100);
});

it("never throws, whatever the page has for a data layer", () => {
  const fails = (): never => {
    throw new Error("a trap of the page");
  };
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  for (const layer of [
    Object.freeze([{ event: "view_item" }]),
    Object.defineProperty([], "push", { get: fails }),
    Object.defineProperty([1], 0, { get: fails }),
    Object.assign([1], { push: null }),
    new Proxy([1], { get: fails }),
    new Proxy([1], { set: fails }),
    proxy,
    { push: fails, length: 1 },
    "dataLayer",
  ]) {
    vi.stubGlobal("dataLayer", layer);
    watchDataLayer("dataLayer", { tell: () => {}, readsHistory: true });
  }
});
