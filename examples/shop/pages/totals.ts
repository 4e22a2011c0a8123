import { html } from "hono/html";
import type { PricedCart } from "../cart/priceCart.ts";
import type { Html } from "./Html.ts";
import { money } from "./money.ts";

/** What is to pay, as rows of words and sums. */
export function totals(cart: PricedCart): Html {
  return html`<dl class="totals">
  <div><dt>Goods</dt><dd>${money(cart.goods)}</dd></div>
  <div><dt>Delivery</dt><dd>${cart.delivery === 0 ? "Free" : money(cart.delivery)}</dd></div>
  <div class="totals__sum"><dt>Total</dt><dd>${money(cart.total)}</dd></div>
</dl>`;
}
