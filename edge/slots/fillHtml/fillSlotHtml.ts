import type { Decision } from "../../../sdk/wire/index.ts";
import { slotWordsOf } from "../../../sdk/wire/slotWords/slotWordsOf.ts";
import { bindHtml } from "./bindHtml.ts";
import { escapeHtml } from "./escapeHtml.ts";
import type { HtmlElement, HtmlNode } from "./HtmlNode.ts";
import { withBlocks } from "./withBlocks.ts";
import { writeHtml } from "./writeHtml.ts";

const isKept = ({ tag, attributes }: HtmlElement): boolean =>
  tag === "template" ||
  ["note", "title", "keep"].some((name) => attributes.has(`data-candour-${name}`));

/** Depth first, with what each stands in. */
function* within(parent: HtmlElement): Generator<{ node: HtmlElement; parent: HtmlElement }> {
  for (const node of parent.children) {
    if ("raw" in node) continue;
    yield { node, parent };
    yield* within(node);
  }
}
const has = (node: HtmlElement): boolean =>
  isKept(node) || [...within(node)].some((one) => isKept(one.node));

/**
 * What is inside a slot with a decision's items in the shop's own template, where the browser would put them; null for
 * one without a template, whose look only the browser knows. The shop's own content goes along in
 * `<template data-candour-own>`, inert, so that the script can put it back.
 */
export function fillSlotHtml(
  slot: HtmlElement,
  decision: Decision,
  language: string,
): string | null {
  const found = [...within(slot)].find(({ node }) => node.tag === "template");
  if (!found || decision.items.length === 0) return null;
  const { node: template, parent: list } = found;
  const isOwn = (node: HtmlNode): boolean => "raw" in node || !has(node);
  const own = list.children.filter(isOwn);
  const first = list.children.findIndex(isOwn);
  const card = template.children.find((node) => !("raw" in node));
  if (!card) return null;
  const cards = decision.items.flatMap((item) => bindHtml([card], item, language));
  const kept: HtmlElement = {
    tag: "template",
    attributes: new Map([["data-candour-own", ""]]),
    children: own,
    isClosed: true,
  };
  const at = first < 0 ? list.children.length : first;
  list.children = [
    ...list.children.slice(0, at).filter((node) => !isOwn(node)),
    kept,
    ...withBlocks(cards, decision.blocks),
    ...list.children.slice(at).filter((node) => !isOwn(node)),
  ];
  for (const { node } of within(slot)) {
    if (node.attributes.has("data-candour-title") && decision.title)
      node.children = [{ raw: escapeHtml(decision.title) }];
    const note = node.attributes.get("data-candour-note");
    if (note === undefined) continue;
    if (note === "") node.children = [{ raw: noteOf(decision.personalised, language) }];
    else if ((note === "personal") === decision.personalised) node.attributes.delete("hidden");
    else node.attributes.set("hidden", "");
  }
  return writeHtml(slot.children);
}

/** As the script writes it. */
function noteOf(isPersonal: boolean, language: string): string {
  const words = slotWordsOf(language);
  if (!isPersonal) return escapeHtml(words.general);
  const entry = 'type="button" class="quiet" data-candour-preferences="known"';
  return `${escapeHtml(words.personal)} <button ${entry}>${escapeHtml(words.change)}</button>`;
}
