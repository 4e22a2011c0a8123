import { html } from "hono/html";
import type { Section, Shelf } from "../products/categoryTree.ts";
import { urlOf } from "../urlOf.ts";
import { card } from "./card.ts";
import { crumbs } from "./crumbs.ts";
import { inSentence } from "./inSentence.ts";
import { layout } from "./layout.ts";
import { list, listing } from "./listing.ts";
import type { ShopContext } from "./ShopContext.ts";
import { slot } from "./slot.ts";

const POPULAR_ITEMS = 4;

export interface CategoryQuery {
  readonly sort?: string | undefined;
  readonly page?: string | undefined;
}

/** A section, or one shelf of it. */
export function categoryPage(
  context: ShopContext,
  { section, shelf }: { section: Section; shelf?: Shelf },
  query: CategoryQuery,
): ReturnType<typeof layout> {
  const { catalogue } = context;
  const name = shelf?.name ?? section.name;
  const products = catalogue.within(section, shelf);
  const found = list(products, query);
  const path = shelf ? urlOf.shelf(section, shelf) : urlOf.section(section);
  const favourites = products.filter(({ isInStock }) => isInStock).slice(0, POPULAR_ITEMS);
  const shelves = section.shelves.filter((other) => catalogue.within(section, other).length > 0);
  return layout(context, {
    title: `${name}${found.page > 1 ? `, page ${found.page}` : ""}: Pippin Lane`,
    description: section.lead,
    path: found.page > 1 ? `${path}?page=${found.page}` : path,
    type: "category",
    section,
    ...(shelf && { category: { section, shelf } }),
    body: html`${shelf ? crumbs([{ name: section.name, url: urlOf.section(section) }]) : ""}
<h1 class="page-title">${name}</h1>
${shelf ? "" : html`<p class="page-lead">${section.lead}</p>`}
<nav class="shelves" aria-label="Shelves of ${section.name}">${shelves.map(
      (other) =>
        html`<a class="chip" href="${urlOf.shelf(section, other)}" ${other === shelf ? html`aria-current="page"` : ""}>${other.name}</a>`,
    )}</nav>
${
  found.page === 1
    ? slot({
        id: "category-popular",
        heading: "h2",
        title: `Well loved in ${shelf ? inSentence(name) : name}`,
        note: "The same for everyone.",
        list: "together",
        cards: favourites.map((product) =>
          card(product, {
            isEager: true,
            fact: `In ${product.orders.toLocaleString("en-GB")} orders`,
          }),
        ),
        isSection: false,
      })
    : ""
}
<section class="section" aria-label="Everything in ${inSentence(name)}">${listing(path, found)}</section>`,
  });
}
