import { html } from "hono/html";
import { CART_LIMITS } from "../cart/Cart.ts";
import type { Product } from "../products/Product.ts";
import { urlOf } from "../urlOf.ts";
import { crumbs } from "./crumbs.ts";
import { deliveryDates } from "./deliveryDates.ts";
import { eventItem } from "./eventItem.ts";
import type { Html } from "./Html.ts";
import { icon } from "./icon.ts";
import { layout } from "./layout.ts";
import { money } from "./money.ts";
import { productHead } from "./productHead.ts";
import { productNotes } from "./productNotes.ts";
import { productTogether } from "./productTogether.ts";
import type { ShopContext } from "./ShopContext.ts";

function buy(product: Product): Html {
  return html`<form class="buy" method="post" action="/cart/add" data-shop-add="${JSON.stringify(eventItem(product))}">
  <input type="hidden" name="item_id" value="${product.id}">
  <div class="quantity" role="group" aria-label="Quantity" data-shop-quantity><button type="button" data-shop-step="-1" aria-label="One less">−</button><input type="number" name="quantity" value="1" min="1" max="${CART_LIMITS.quantity}" inputmode="numeric" aria-label="How many" required><button type="button" data-shop-step="1" aria-label="One more">+</button></div>
  <button class="button button--fill button--large" type="submit">Add to cart</button>
</form>`;
}

/** Shown only once Candour offers reminders: without it the shop has no way to keep the promise. */
function tell(product: Product): Html {
  return html`<section class="tell" aria-labelledby="tell" data-shop-tell="${product.id}" hidden>
  <h2 id="tell">Tell me when it is back</h2>
  <p>One message, once, here in the shop at your next visit.</p>
  <button class="button" type="button">Tell me when it is back</button>
</section>`;
}

function stock(product: Product, now: Date): Html {
  return product.isInStock
    ? html`<p class="stock">${icon("tick")}In stock. With you ${deliveryDates(now)}.</p>${buy(product)}`
    : html`<p class="stock stock--out">${icon("clock")}Out of stock. The maker expects more in about three weeks.</p>${tell(product)}`;
}

function facts({ catalogue }: ShopContext, product: Product): Html {
  const notes = productNotes(product.id);
  const orders = catalogue.orders().ordersWith(product.id);
  const rows: readonly (readonly [string, string])[] = [
    ...(notes ? [["About", notes.about] as const] : []),
    ...Object.entries(notes?.more ?? {}),
    ["Ordered", orders === 1 ? "Once." : `In ${orders.toLocaleString("en-GB")} orders.`],
    ["Returns", "Within 60 days, free."],
    ["Item", product.id],
  ];
  return html`<dl class="facts">${rows.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}

export function productPage(context: ShopContext, product: Product): Html {
  const { section, shelf } = product.category;
  return layout(context, {
    title: `${product.name}: Pippin Lane`,
    description:
      productNotes(product.id)?.about ??
      `${product.name}, ${money(product.price)}, at Pippin Lane.`,
    path: urlOf.product(product),
    type: "product",
    category: product.category,
    itemId: product.id,
    head: productHead(context.shop, product),
    body: html`${crumbs([
      { name: section.name, url: urlOf.section(section) },
      { name: shelf.name, url: urlOf.shelf(section, shelf) },
    ])}
<div class="product">
  <div class="product__picture"><img src="${urlOf.picture(product)}" alt="${product.name}" width="560" height="560" fetchpriority="high"></div>
  <div>
    <h1>${product.name}</h1>
    <p class="product__price">${money(product.price)}</p>
    ${stock(product, context.now)}
    ${facts(context, product)}
  </div>
</div>
${productTogether(context, product)}`,
  });
}
