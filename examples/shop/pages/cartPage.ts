import { html } from "hono/html";
import { CART_LIMITS } from "../cart/Cart.ts";
import type { CartLine } from "../cart/priceCart.ts";
import { urlOf } from "../urlOf.ts";
import { card } from "./card.ts";
import { cartParams } from "./cartParams.ts";
import { eventItem } from "./eventItem.ts";
import type { Html } from "./Html.ts";
import { layout } from "./layout.ts";
import { money } from "./money.ts";
import type { PageCall } from "./PageOptions.ts";
import type { ShopContext } from "./ShopContext.ts";
import { slot } from "./slot.ts";
import { totals } from "./totals.ts";

const TOGETHER_ITEMS = 4;

function line({ product, quantity, total }: CartLine): Html {
  const url = urlOf.product(product);
  const item = JSON.stringify(eventItem(product, quantity));
  return html`<li class="line">
  <a href="${url}" tabindex="-1" aria-hidden="true"><img src="${urlOf.picture(product)}" alt="" width="96" height="96"></a>
  <div class="line__text"><h2 class="line__name"><a href="${url}">${product.name}</a></h2><p class="line__each">${money(product.price)} each${product.isInStock ? "" : ". Out of stock just now."}</p></div>
  <form class="line__change" method="post" action="/cart/set" data-shop-set="${item}">
    <input type="hidden" name="item_id" value="${product.id}">
    <label class="vh" for="q-${product.id}">How many of ${product.name}</label>
    <input id="q-${product.id}" class="line__quantity" type="number" name="quantity" value="${quantity}" min="0" max="${CART_LIMITS.quantity}" inputmode="numeric" required>
    <button class="button" type="submit">Change<span class="vh"> ${product.name}</span></button>
  </form>
  <form method="post" action="/cart/remove" data-shop-set="${item}"><input type="hidden" name="item_id" value="${product.id}"><button class="quiet" type="submit">Remove<span class="vh"> ${product.name}</span></button></form>
  <p class="line__total">${money(total)}</p>
</li>`;
}

function together({ catalogue, cart }: ShopContext): Html {
  const inCart = cart.lines.map(({ product }) => product.id);
  const first = cart.lines.at(-1)?.product;
  const companions = first
    ? catalogue
        .orders()
        .boughtWith(first.id, 40)
        .flatMap(({ id }) => catalogue.get(id) ?? [])
    : [];
  const free = companions.filter(({ id, isInStock }) => isInStock && !inCart.includes(id));
  const own =
    first && free.length >= TOGETHER_ITEMS ? free : catalogue.bestsellers(TOGETHER_ITEMS, inCart);
  return slot({
    id: "cart-together",
    heading: "h2",
    title:
      own === free && first
        ? `Others who bought ${first.name} also bought`
        : "Well loved at Pippin Lane",
    strategy: "bought_together",
    note: "The same for everyone.",
    list: "together",
    cards: own
      .slice(0, TOGETHER_ITEMS)
      .map((product) =>
        card(product, { fact: `In ${product.orders.toLocaleString("en-GB")} orders` }),
      ),
  });
}

export function cartPage(context: ShopContext): Html {
  const { cart } = context;
  const calls: readonly PageCall[] =
    cart.count > 0 ? [["track", "view_cart", cartParams(cart)]] : [];
  return layout(context, {
    title: "Cart: Pippin Lane",
    type: "cart",
    calls,
    body: html`<h1 class="page-title">Cart</h1>
${
  cart.count === 0
    ? html`<p class="page-lead">Nothing in it yet. What you add to it stands here until you close the browser.</p>`
    : html`<div class="cart"><ul class="lines">${cart.lines.map(line)}</ul>
<aside class="sum" aria-label="To pay">${totals(cart)}<a class="button button--fill button--large" href="/checkout">Go to checkout</a></aside></div>`
}
${together(context)}`,
  });
}
