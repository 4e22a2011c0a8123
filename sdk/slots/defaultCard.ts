import { h } from "./h.ts";

/** What an item looks like where the shop has no template of its own; classes are there to be styled. */
export function defaultCard(): HTMLElement {
  return h(
    "li",
    { class: "candour-card" },
    h(
      "a",
      { "data-candour-bind": "url", tabindex: "-1", "aria-hidden": "true" },
      h("img", { class: "candour-picture", "data-candour-bind": "image", alt: "" }),
    ),
    h("a", { class: "candour-name", "data-candour-bind": "url title" }),
    h(
      "p",
      { class: "candour-price" },
      h("span", { "data-candour-bind": "price" }),
      " ",
      h("s", { "data-candour-bind": "was_price" }),
    ),
    h(
      "button",
      { type: "button", class: "candour-reason" },
      h("span", { "data-candour-bind": "reason_icon" }),
      h("span", { "data-candour-bind": "reason" }),
    ),
    h("button", { type: "button", class: "candour-menu", "data-candour-menu": "" }),
  );
}
