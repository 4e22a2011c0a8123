import type { SlotState } from "./SlotState.ts";

/** What stays where it is when items are put in. */
const KEPT = "template,[data-candour-note],[data-candour-title],[data-candour-keep]";

/**
 * A slot as the shop wrote it. With a `<template>` inside, its parent is the list, and the rest of that parent's
 * children are the default content; without one, all of the slot's children are. Headings and notes stay. Where the edge
 * has filled it, the default content lies in a template of its own, and what shows are the cards.
 */
export function readSlot(element: Element): SlotState {
  const kept = element.querySelector<HTMLTemplateElement>("template[data-candour-own]");
  const template = element.querySelector<HTMLTemplateElement>("template:not([data-candour-own])");
  const list = template?.parentElement ?? element;
  const own: ChildNode[] = [];
  const shown: Element[] = [];
  for (const node of list.childNodes) {
    const stays = node instanceof Element && (node.matches(KEPT) || node.querySelector(KEPT));
    if (!stays) own.push(node);
    // The shop's own blocks stand among the cards and are none.
    const isCard = node instanceof Element && !node.matches(".candour-block");
    if (kept && isCard && !stays) shown.push(node);
  }
  return {
    element,
    list,
    template,
    own: kept ? [...kept.content.childNodes] : own,
    aside: null,
    decision: null,
    filled: (kept && element.getAttribute("data-candour-filled")) ?? "",
    shown,
    nodes: kept ? own : [],
  };
}
