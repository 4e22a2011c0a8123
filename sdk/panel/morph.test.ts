import { expect, test } from "vitest";
import { h } from "./h.ts";
import { morph } from "./morph.ts";

const list = (...keys: string[]): HTMLElement =>
  h(
    "ul",
    keys.map((key) => h("li", { "data-key": key }, h("button", key))),
  );

test("what stays is the same node, so that focus stays with it", () => {
  const old = list("a", "b", "c");
  document.body.replaceChildren(old);
  const kept = old.children[2];
  const button = kept?.querySelector("button");
  button?.focus();
  morph(old, list("a", "c"));
  expect(old.textContent).toBe("ac");
  expect(old.children[1]).toBe(kept);
  expect(document.activeElement).toBe(button);
});

test("attributes, texts, handlers and checks are taken over", () => {
  let pressed = "";
  const old = h("div", h("button", { class: "a", onclick: () => (pressed = "old") }, "Off"));
  const next = h(
    "div",
    h("button", { "aria-checked": "true", onclick: () => (pressed = "new") }, "On"),
    h("input", { type: "radio", checked: true }),
  );
  morph(old, next);
  const button = old.querySelector("button");
  button?.click();
  expect(button?.outerHTML).toBe(`<button aria-checked="true">On</button>`);
  expect(pressed).toBe("new");
  expect(old.querySelector("input")?.checked).toBe(true);
});

test("reordered children end in the order asked for", () => {
  const old = list("a", "b", "c", "d");
  morph(old, list("d", "x", "b", "a"));
  expect(old.textContent).toBe("dxba");
});
