import { DOTS_DRAWING } from "../../../sdk/wire/dotsDrawing.ts";
import { formatPrice } from "../../../sdk/wire/formatPrice.ts";
import type { DecisionItem } from "../../../sdk/wire/index.ts";
import { REASON_DRAWINGS } from "../../../sdk/wire/reasonDrawings.ts";
import { slotWordsOf } from "../../../sdk/wire/slotWords/slotWordsOf.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { HtmlElement, HtmlNode } from "./HtmlNode.ts";

/** The template's nodes with an item in them, by the same `data-candour-bind` as in the browser. */
export function bindHtml(
  nodes: readonly HtmlNode[],
  item: DecisionItem,
  language: string,
): HtmlNode[] {
  const { price, was_price: was = 0, currency, reason } = item;
  const image = safe(item.image);
  const texts = new Map<string, string>([
    ...Object.entries(item).map(([name, value]): [string, string] => [name, String(value)]),
    ["price", formatPrice(price, currency, language)],
    ["was_price", was > price ? formatPrice(was, currency, language) : ""],
    ["reason", reason.text],
  ]);

  const bind = (node: HtmlNode, isInControl: boolean): HtmlNode => {
    if ("raw" in node) return node;
    const { tag } = node;
    const isControl = isInControl || tag === "button" || tag === "a";
    const copy: HtmlElement = { ...node, attributes: new Map(node.attributes) };
    copy.children = node.children.map((child) => bind(child, isControl));
    const set = (name: string, value: string): void =>
      void copy.attributes.set(name, escapeHtml(value));
    const hideUnless = (isThere: boolean): void => {
      if (isThere) copy.attributes.delete("hidden");
      else copy.attributes.set("hidden", "");
    };
    for (const name of copy.attributes.get("data-candour-bind")?.split(/[\s|,]+/) ?? []) {
      const text = texts.get(name);
      if (name === "url") set("href", safe(item.url));
      else if (name === "image") {
        hideUnless(image !== "");
        const usual = { loading: "lazy", decoding: "async", width: "300", height: "300" };
        for (const [key, value] of Object.entries({ ...usual, alt: item.title })) {
          if (!copy.attributes.has(key)) set(key, value);
        }
        set("src", image);
      } else if (name === "reason_icon") copy.children = [iconOf(REASON_DRAWINGS[reason.code])];
      else if (text !== undefined) {
        hideUnless(text !== "");
        const raw = { raw: escapeHtml(text) };
        const isReason = name === "reason";
        copy.children = isReason && !isControl ? [buttonOf(raw)] : [raw];
        if (isReason) set("data-candour-code", reason.code);
        if (name === "title") set("title", item.title);
      }
    }
    if (copy.attributes.has("data-candour-menu")) {
      if (!copy.children.some((child) => !("raw" in child)))
        copy.children = [...copy.children, iconOf(DOTS_DRAWING)];
      set("aria-label", slotWordsOf(language).more.replace("{x}", item.title));
      set("aria-haspopup", "menu");
    }
    return copy;
  };
  return nodes.map((node) => bind(node, false));
}

/** Products come from feeds, and a feed may hold `javascript:`. */
const safe = (address: string): string => (/^https?:\/\//i.test(address) ? address : "");

const elementOf = (tag: string, said: Readonly<Record<string, string>>, inner: HtmlNode[]) => ({
  tag,
  attributes: new Map(Object.entries(said)),
  children: inner,
  isClosed: true,
});
const buttonOf = (inner: HtmlNode): HtmlElement =>
  elementOf("button", { type: "button", class: "candour-reason" }, [inner]);

function iconOf(drawing: string): HtmlElement {
  const said = {
    class: "icon candour-icon",
    viewBox: "0 0 16 16",
    width: "14",
    height: "14",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "1.6",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "aria-hidden": "true",
  };
  return elementOf("svg", said, [elementOf("path", { d: drawing }, [])]);
}
