import { html } from "hono/html";
import type { Product } from "../products/Product.ts";
import { urlOf } from "../urlOf.ts";
import type { Html } from "./Html.ts";
import { icon } from "./icon.ts";
import { money } from "./money.ts";

export interface CardOptions {
  /** True for pictures that are seen at once. */
  readonly isEager?: boolean;
  /** What the shop itself says about the product, from its own order book. */
  readonly fact?: string;
  readonly heading?: "h2" | "h3";
}

/** A product in a list: picture, name, price, and where there is one a fact. */
export function card(
  product: Product,
  { isEager = false, fact, heading = "h3" }: CardOptions = {},
): Html {
  const url = urlOf.product(product);
  const name = html`<a href="${url}" title="${product.name}">${product.name}</a>`;
  return html`<li class="card">
  <a href="${url}" tabindex="-1" aria-hidden="true"><img class="card__picture" src="${urlOf.picture(product)}" alt="" width="128" height="128" ${isEager ? "" : html`loading="lazy" `}decoding="async"></a>
  ${heading === "h2" ? html`<h2 class="card__name">${name}</h2>` : html`<h3 class="card__name">${name}</h3>`}
  <p class="card__price">${money(product.price)}</p>
  ${product.isInStock ? "" : html`<p class="fact">Out of stock</p>`}
  ${fact ? html`<p class="fact">${icon("bars")}<span>${fact}</span></p>` : ""}
</li>`;
}
