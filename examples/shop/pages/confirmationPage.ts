import { html } from "hono/html";
import type { PlacedOrder } from "../checkout/openOrderDesk.ts";
import { urlOf } from "../urlOf.ts";
import { cartParams } from "./cartParams.ts";
import { deliveryDates } from "./deliveryDates.ts";
import type { Html } from "./Html.ts";
import { layout } from "./layout.ts";
import type { ShopContext } from "./ShopContext.ts";
import { totals } from "./totals.ts";

/** The page after an order. The first time it is shown it tells Candour of the purchase. */
export function confirmationPage(
  context: ShopContext,
  { number, cart }: PlacedOrder,
  isFirstTime: boolean,
): Html {
  return layout(context, {
    title: `Order ${number}: Pippin Lane`,
    type: "confirmation",
    calls: isFirstTime
      ? [
          [
            "track",
            "purchase",
            { transaction_id: number, shipping: cart.delivery, ...cartParams(cart) },
          ],
        ]
      : [],
    body: html`<h1 class="page-title">Thank you</h1>
<p class="page-lead">Your order is <strong>${number}</strong>. Were this a real shop, it would be with you ${deliveryDates(context.now)}.</p>
<div class="cart"><ul class="lines">${cart.lines.map(
      ({ product, quantity }) =>
        html`<li class="line line--short"><img src="${urlOf.picture(product)}" alt="" width="96" height="96"><div class="line__text"><h2 class="line__name"><a href="${urlOf.product(product)}">${product.name}</a></h2><p class="line__each">${quantity} of it</p></div></li>`,
    )}</ul><aside class="sum" aria-label="What you pay">${totals(cart)}<a class="button button--large" href="/">Back to the shop</a></aside></div>`,
  });
}
