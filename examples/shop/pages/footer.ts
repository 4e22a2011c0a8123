import { html } from "hono/html";
import { choicesButton } from "./choicesButton.ts";
import type { Html } from "./Html.ts";
import type { ShopContext } from "./ShopContext.ts";

/** The foot of every page, with the origin of the demo's data. */
export function footer({ edge }: ShopContext): Html {
  return html`<footer class="foot">
  <div class="wrap foot__in">
    <div><a class="wordmark" href="/">Pippin Lane</a><p class="foot__small">A demonstration shop. Nothing here is for sale.</p></div>
    <nav aria-labelledby="foot-help"><h2 id="foot-help">Help</h2><ul><li><a href="/help/delivery">Delivery</a></li><li><a href="/help/returns">Returns</a></li><li><a href="/help/contact">Talk to a person</a></li></ul></nav>
    <nav aria-labelledby="foot-shop"><h2 id="foot-shop">Shop</h2><ul><li><a href="/bestsellers">Bestsellers</a></li><li><a href="/new">New in the shop</a></li><li><a href="/help/about">About this shop</a></li></ul></nav>
    <div class="foot__data"><h2>Your data and choices</h2>${
      edge
        ? html`<p>See what we know and why, change it, take it with you, or delete it.</p>${choicesButton("button")}`
        : html`<p>Nothing about you is kept.</p>`
    }</div>
  </div>
  <p class="wrap foot__source">Products and orders: <a href="https://doi.org/10.24432/C5BW33">Online Retail</a>, Daqing Chen, UCI Machine Learning Repository, 2015, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>; titles recased, sections and pictures added.</p>
</footer>`;
}
