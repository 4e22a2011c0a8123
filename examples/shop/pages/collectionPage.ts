import { html } from "hono/html";
import type { Product } from "../products/Product.ts";
import { card } from "./card.ts";
import type { Html } from "./Html.ts";
import { layout } from "./layout.ts";
import type { ShopContext } from "./ShopContext.ts";

export interface Collection {
  readonly title: string;
  readonly lead: string;
  readonly path: string;
  readonly products: readonly Product[];
}

/** Products that the shop has put together by hand or by one plain rule. */
export function collectionPage(
  context: ShopContext,
  { title, lead, path, products }: Collection,
): Html {
  return layout(context, {
    title: `${title}: Pippin Lane`,
    description: lead,
    path,
    type: "category",
    body: html`<h1 class="page-title">${title}</h1><p class="page-lead">${lead}</p>
<ul class="slot__grid">${products.map((product, at) => card(product, { isEager: at < 8, heading: "h2" }))}</ul>`,
  });
}
