import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import { decision as anyDecision } from "../test/fakeEdge.ts";
import type { Decision, DecisionItem } from "../wire/index.ts";
import { parseSlotsAnswer } from "../wire/index.ts";
import { slotEnglish } from "../wire/slotWords/slotEnglish.ts";
import { readSlot } from "./readSlot.ts";
import { renderSlot } from "./renderSlot.ts";

const IN_ENGLISH = { language: "en-GB", words: slotEnglish };

afterEach(() => {
  document.body.innerHTML = "";
});

function decided(personalised = false, more: Partial<DecisionItem> = {}): Decision {
  const parsed = parseSlotsAnswer({ decisions: [anyDecision("home", personalised)] });
  const [decision] = parsed.ok ? parsed.value.decisions : [];
  if (!decision) throw new Error("no decision");
  return { ...decision, items: decision.items.map((item) => ({ ...item, ...more })) };
}
function slot(html: string) {
  document.body.innerHTML = `<section data-candour-slot="home">${html}</section>`;
  const element = document.body.firstElementChild;
  if (!element) throw new Error("no slot");
  return { element, state: readSlot(element) };
}
const text = (selector: string): string =>
  document.querySelector(selector)?.textContent?.replace(/\s+/g, " ").trim() ?? "";

it("puts a plain list where a slot has no template", () => {
  const { state } = slot("<p>Our own</p>");
  renderSlot(state, decided(), IN_ENGLISH);
  expect(document.querySelectorAll("ul.candour-list > li.candour-card")).toHaveLength(2);
  expect(text("li")).toBe("Popular 1£2.50 Popular this week");
  expect(document.querySelector("img")?.getAttribute("loading")).toBe("lazy");
  expect(document.querySelector("img")?.getAttribute("width")).toBe("300");
  expect(text("section")).not.toContain("Our own");
});

it("fills the shop's template, beside its heading and in the template's own list", () => {
  const { state } =
    slot(`<h2>Heading</h2><ol><li>Own</li><template><li><img data-candour-bind="image" alt="" width="64">
    <a data-candour-bind="url title"></a> <s data-candour-bind="was_price"></s><span data-candour-bind="price"></span></li></template></ol>`);
  renderSlot(state, decided(false, { was_price: 4 }), IN_ENGLISH);
  expect(text("h2")).toBe("Heading");
  expect(text("ol > li")).toBe("Popular 1 £4.00£2.50");
  expect(document.querySelector("a")?.getAttribute("href")).toBe("https://shop.example/p/1");
  expect(document.querySelector("img")?.getAttribute("width")).toBe("64");
  expect(document.querySelector("img")?.getAttribute("alt")).toBe("");
  expect(document.querySelector("template")).not.toBeNull();
});

it("hides what an item has not got", () => {
  const { state } = slot(`<template><li><s data-candour-bind="was_price"></s></li></template>`);
  renderSlot(state, decided(false, { was_price: 1 }), IN_ENGLISH);
  expect(document.querySelector("s")?.hasAttribute("hidden")).toBe(true);
});

it("makes the reason a button wherever the template puts it", () => {
  const { state } = slot(`<template><li><p data-candour-bind="reason"></p></li></template>`);
  renderSlot(state, decided(), IN_ENGLISH);
  expect(text("li p > button")).toBe("Popular this week");
});

it("says whether it is personal, in the shop's words where it has some", () => {
  const { state } = slot(
    `<p data-candour-note></p><p data-candour-note="personal">Yours</p><p data-candour-note="general">Ours</p><div>own</div>`,
  );
  const hidden = (kind: string): boolean =>
    document.querySelector(`[data-candour-note=${kind}]`)?.hasAttribute("hidden") ?? false;
  renderSlot(state, decided(true), IN_ENGLISH);
  expect(text("[data-candour-note]")).toBe("From what you looked at here. Change it");
  expect([hidden("personal"), hidden("general")]).toEqual([false, true]);
  renderSlot(state, decided(false), IN_ENGLISH);
  expect(text("[data-candour-note]")).toBe("The same for everyone.");
  expect([hidden("personal"), hidden("general")]).toEqual([true, false]);
});

it("puts the shop's own content back, the very nodes, where there is nothing to show", () => {
  const { element, state } = slot("<p>Our own</p>");
  const own = element.firstChild;
  renderSlot(state, decided(), IN_ENGLISH);
  renderSlot(state, { ...decided(), variant: "holdout", items: [] }, IN_ENGLISH);
  expect(element.firstChild).toBe(own);
  expect(element.childNodes).toHaveLength(1);
});

it("shows again where a framework has thrown our nodes away", () => {
  const { element, state } = slot("<p>Our own</p>");
  renderSlot(state, decided(), IN_ENGLISH);
  element.replaceChildren();
  renderSlot(state, decided(true), IN_ENGLISH);
  expect(text("li")).toContain("Mine 1");
});

it("writes no style, no script and no markup of a product's, whatever it holds", () => {
  fc.assert(
    fc.property(fc.string(), fc.webUrl(), fc.string(), (title, url, reason) => {
      const { state } = slot("own");
      const nasty = `${title}<script>alert(1)</script><b style="x">`;
      renderSlot(
        state,
        decided(false, {
          title: nasty,
          url,
          image: `javascript:${url}`,
          reason: { code: "new_in", text: reason },
        }),
        IN_ENGLISH,
      );
      expect(document.querySelector("script,b,[style],[onerror]")).toBeNull();
      expect(document.querySelector("img")?.getAttribute("src")).toBe("");
      expect(document.querySelector(".candour-name")?.textContent).toBe(nasty);
    }),
    { numRuns: 50 },
  );
});

it("puts back the shop's own content as its framework has made it meanwhile", () => {
  const { element, state } = slot("<p>one</p><p>two</p>");
  const [one, two] = element.children;
  renderSlot(state, decided(), IN_ENGLISH);
  if (one && two) {
    element.removeChild(one);
    element.insertBefore(document.createElement("hr"), two);
  }
  renderSlot(state, decided(true), IN_ENGLISH);
  renderSlot(state, null, IN_ENGLISH);
  expect(element.innerHTML).toBe("<hr><p>two</p>");
  element.appendChild(document.createElement("b"));
  expect(element.innerHTML).toBe("<hr><p>two</p><b></b>");
});

it("puts cards after the heading that stays, whatever blanks are before it", () => {
  const { element, state } = slot("\n  <h2 data-candour-keep>Heading</h2>\n  <p>Our own</p>\n");
  renderSlot(state, decided(), IN_ENGLISH);
  expect([...element.children].map(({ localName }) => localName)).toEqual(["h2", "ul"]);
  renderSlot(state, null, IN_ENGLISH);
  expect([...element.children].map(({ localName }) => localName)).toEqual(["h2", "p"]);
});
