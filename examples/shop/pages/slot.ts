import { html } from "hono/html";
import type { Html } from "./Html.ts";

/** What is filled in for each item that Candour puts into a slot. */
const template = (heading: "h2" | "h3"): Html => {
  const link = html`<a data-candour-bind="url title"></a>`;
  return html`<template><li class="card">
  <a data-candour-bind="url" tabindex="-1" aria-hidden="true"><img class="card__picture" data-candour-bind="image" alt="" width="128" height="128" decoding="async"></a>
  ${heading === "h2" ? html`<h2 class="card__name">${link}</h2>` : html`<h3 class="card__name">${link}</h3>`}
  <p class="card__price"><span data-candour-bind="price"></span> <s data-candour-bind="was_price"></s></p>
  <button class="reason" type="button" data-candour-why><span class="reason__icon" data-candour-bind="reason_icon"></span><span class="reason__text" data-candour-bind="reason"></span></button>
  <button class="card__more" type="button" data-candour-menu></button>
</li></template>`;
};

export interface SlotOptions {
  readonly id: string;
  readonly heading: "h1" | "h2";
  /** What the shop calls its own content. */
  readonly title: string;
  /** The strategy under whose decisions the marketer's title is true; under others the page's script finds a true one. */
  readonly strategy?: "bought_together" | "for_you" | "recently_viewed" | "viewed_together";
  /** The shop's own title is true of whatever fills the slot. */
  readonly isTitleGeneral?: boolean;
  readonly note: string;
  readonly list: "slot__grid" | "strip-list" | "together";
  readonly cards: readonly Html[];
  readonly isSection?: boolean;
}

/**
 * A place that Candour may fill. The shop's own cards stand in it and stay unless better ones come
 * in time, so that the page is whole without Candour.
 */
export function slot({
  id,
  heading,
  title,
  strategy,
  isTitleGeneral,
  note,
  list,
  cards,
  isSection = true,
}: SlotOptions): Html {
  const titleId = `${id}-title`;
  const otherwise = isTitleGeneral ? html` data-shop-otherwise="${title}"` : "";
  const hint = strategy ? html`data-shop-strategy="${strategy}"${otherwise}` : "";
  return html`<section class="slot${isSection ? " section" : ""}" data-candour-slot="${id}" aria-labelledby="${titleId}">
  <div class="slot__head">${
    heading === "h1"
      ? html`<h1 class="slot__title" id="${titleId}" ${hint}>${title}</h1>`
      : html`<h2 class="slot__title" id="${titleId}" ${hint}>${title}</h2>`
  }<p class="slot__note" data-candour-note>${note}</p></div>
  <ul class="${list}">${cards}${template(heading === "h1" ? "h2" : "h3")}</ul>
</section>`;
}
