import type { SlotState } from "./SlotState.ts";

/** What stays where it is when items are put in. */
const KEPT = "template,[data-candour-note],[data-candour-title],[data-candour-keep]";

/**
 * A slot as the shop wrote it. With a `<template>` inside, its parent is the list, and the rest of that parent's
 * children are the default content; without one, all of the slot's children are. Headings and notes stay.
 */
export function readSlot(element: Element): SlotState {
  const template = element.querySelector("template");
  const list = template?.parentElement ?? element;
  const own: ChildNode[] = [];
  for (const node of list.childNodes) {
    const stays = node instanceof Element && (node.matches(KEPT) || node.querySelector(KEPT));
    if (!stays) own.push(node);
  }
  return { element, list, template, own, decision: null, shown: [], nodes: [] };
}
