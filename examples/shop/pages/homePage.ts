import { html } from "hono/html";
import { sections } from "../products/categoryTree.ts";
import type { Product } from "../products/Product.ts";
import { urlOf } from "../urlOf.ts";
import { card } from "./card.ts";
import type { Html } from "./Html.ts";
import { layout } from "./layout.ts";
import type { ShopContext } from "./ShopContext.ts";
import { slot } from "./slot.ts";

const HERO_ITEMS = 8;
const STRIP_ITEMS = 6;
/** What stands in the picture of the story. */
const STORY_ITEMS = ["22423", "22697", "23298"] as const;

function ordersFact({ orders }: Product): string {
  return `In ${orders.toLocaleString("en-GB")} orders`;
}

/** The best of each section that is not already shown. */
function oneOfEach({ catalogue }: ShopContext, shown: readonly string[]): readonly Product[] {
  return sections.flatMap((section) => {
    const best = catalogue
      .within(section)
      .find(({ id, isInStock }) => isInStock && !shown.includes(id));
    return best ? [best] : [];
  });
}

function story({ catalogue }: ShopContext): Html {
  const pictures = STORY_ITEMS.flatMap((id) => catalogue.get(id) ?? []);
  return html`<section class="section story" aria-labelledby="story">
  <div class="story__text"><h2 id="story">Tea at four</h2><p>A cakestand of three tiers, cups that do not match on purpose, and something spotted to hang above it all. Eleven pieces for a table that is meant to be used.</p><a class="button button--large" href="/tea-at-four">See the table</a></div>
  <div class="story__pictures">${pictures.map((product) => html`<img src="${urlOf.picture(product)}" alt="" width="128" height="128" loading="lazy" decoding="async">`)}</div>
</section>`;
}

export function homePage(context: ShopContext): Html {
  const hero = context.catalogue.bestsellers(HERO_ITEMS);
  const strip = oneOfEach(
    context,
    hero.map(({ id }) => id),
  ).slice(0, STRIP_ITEMS);
  return layout(context, {
    title: "Pippin Lane: gifts and small comforts",
    description:
      "A small shop for bags, tea things, candles, clocks, cards and garden odds and ends.",
    path: "/",
    type: "home",
    body: html`${slot({
      id: "home-hero",
      heading: "h1",
      title: "Well loved at Pippin Lane",
      strategy: "for_you",
      isTitleGeneral: true,
      note: "The same for everyone.",
      list: "slot__grid",
      cards: hero.map((product) =>
        card(product, { isEager: true, fact: ordersFact(product), heading: "h2" }),
      ),
      isSection: false,
    })}${story(context)}${slot({
      id: "home-recent",
      heading: "h2",
      title: "From around the shop",
      strategy: "recently_viewed",
      isTitleGeneral: true,
      note: "The same for everyone.",
      list: "strip-list",
      cards: strip.map((product) => card(product, { fact: ordersFact(product) })),
    })}`,
  });
}
