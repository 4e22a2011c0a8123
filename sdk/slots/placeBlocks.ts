import { isRecord } from "../wire/isRecord.ts";
import { h } from "./h.ts";
import type { SlotState } from "./SlotState.ts";
import { safeUrl } from "./safeUrl.ts";

/**
 * Puts the shop's own blocks among a slot's cards, each at its place counted from 1 among all. As they came from the edge:
 * text is only ever set as text, addresses only where they are http or https; what is none of it is left out.
 */
export function placeBlocks(state: SlotState, blocks: unknown): void {
  if (!Array.isArray(blocks)) return;
  // The edge put them into the page along with the cards.
  const isThere = state.nodes.some(
    (node) => node instanceof Element && node.matches(".candour-block"),
  );
  if (isThere) return;
  const all: Element[] = [...state.shown];
  const place = (block: Record<string, unknown>): number => Number(block.position) || 1;
  for (const block of blocks.filter(isRecord).sort((a, b) => place(a) - place(b))) {
    const element = elementOf(block, all[0]?.localName === "li" ? "li" : "div");
    const at = Math.min(place(block) - 1, all.length);
    const next = all[at];
    if (!element.textContent && !element.querySelector("img")) continue;
    if (next) next.before(element);
    else all.at(-1)?.after(element);
    all.splice(at, 0, element);
    // Goes with the cards, wherever they stand.
    state.nodes = [...state.nodes, element];
  }
}

function elementOf(block: Record<string, unknown>, tag: "li" | "div"): HTMLElement {
  const text = (name: string): string => {
    const value = block[name];
    return typeof value === "string" ? value.slice(0, 1_024) : "";
  };
  const web = (name: string): string => (/^https?:/i.test(text(name)) ? safeUrl(text(name)) : "");
  const parts: Node[] = [];
  if (web("image")) {
    const look = { class: "candour-picture", loading: "lazy" };
    parts.push(h("img", { ...look, src: web("image"), alt: text("alt") }));
  }
  if (text("title")) parts.push(h("strong", {}, text("title")));
  if (text("text")) parts.push(h("span", {}, text("text")));
  const inner = web("url") ? [h("a", { href: web("url") }, ...parts)] : parts;
  return h(tag, { class: "candour-card candour-block" }, ...inner);
}
