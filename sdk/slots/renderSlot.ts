import type { Decision } from "../wire/index.ts";
import { adoptCardStyle } from "./adoptCardStyle.ts";
import { type Binding, bindItem } from "./bindItem.ts";
import { defaultCard } from "./defaultCard.ts";
import { h } from "./h.ts";
import type { SlotState } from "./SlotState.ts";
import { setAside } from "./setAside.ts";
import { writeNote } from "./writeNote.ts";

const FADE_MS = 180;

interface Rendering extends Binding {
  /** The edge has put these very items there: they are taken over as they are. */
  readonly isThere?: boolean;
}

/** Puts a decision's items where the shop's own content is, or puts that back, in one go, in light DOM. */
export function renderSlot(
  state: SlotState,
  decision: Decision | null,
  { isThere, ...binding }: Rendering,
): void {
  if (isThere && decision?.items.length === state.shown.length) {
    state.decision = decision;
    writeNote(state.element, decision, binding.words);
    return;
  }
  const { list, template, aside } = state;
  const own = aside ? [...aside.nodes.childNodes] : state.own;
  const before = state.nodes.length ? state.nodes : own;
  const shown: Element[] = [];
  for (const item of decision?.items ?? []) {
    const holder = new DocumentFragment();
    holder.append(template ? template.content.cloneNode(true) : defaultCard());
    bindItem(holder, item, binding);
    if (holder.firstElementChild) shown.push(holder.firstElementChild);
  }
  const nodes = template || !shown.length ? shown : [listOf(shown)];
  const next = nodes.length ? nodes : own;
  state.decision = nodes.length ? decision : null;
  state.shown = shown;
  state.nodes = nodes;
  if (next !== before) {
    aside?.end();
    const marker = new Comment();
    // Blanks before a heading are no place. Where a framework has thrown ours away, the end of the list is as good.
    const isPlace = (node: ChildNode): boolean =>
      node.parentNode === list && (node instanceof Element || !!node.textContent?.trim());
    list.insertBefore(marker, before.find(isPlace) ?? null);
    for (const node of before) if (node.parentNode === list) node.remove();
    marker.replaceWith(...next);
    state.own = own;
    state.aside = nodes.length ? setAside(list, own) : null;
    fadeIn(shown);
  }
  writeNote(state.element, state.decision, binding.words);
}

function listOf(cards: readonly Element[]): HTMLElement {
  adoptCardStyle();
  return h("ul", { class: "candour-list" }, ...cards);
}

function fadeIn(elements: readonly Element[]): void {
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
  for (const element of elements) element.animate?.({ opacity: [0, 1] }, FADE_MS);
}
