import { html } from "hono/html";
import { sections } from "../products/categoryTree.ts";
import { urlOf } from "../urlOf.ts";
import { choicesButton } from "./choicesButton.ts";
import type { Html } from "./Html.ts";
import { icon } from "./icon.ts";
import type { PageOptions } from "./PageOptions.ts";
import type { ShopContext } from "./ShopContext.ts";

/** The top of every page: choices, name, search, cart, sections. */
export function header({ catalogue, cart, edge }: ShopContext, page: PageOptions): Html {
  const here = page.category?.section ?? page.section;
  const count = cart.count > 0 ? `, ${cart.count}` : "";
  const items = catalogue.all.length.toLocaleString("en-GB");
  return html`<header class="bar-line">
  <div class="wrap top"><span>Free delivery over £40. Returns within 60 days.</span>${edge ? choicesButton("choices-link") : ""}</div>
  <div class="wrap">
    <div class="bar">
      <a class="wordmark" href="/" ${page.type === "home" ? html`aria-current="page"` : ""}>Pippin Lane</a>
      <form class="find" role="search" action="/search">${icon("search")}<label class="vh" for="find">Search</label><input id="find" type="search" name="q" value="${page.query ?? ""}" placeholder="Search ${items} small good things" maxlength="100" autocomplete="off"></form>
      <div class="bar__end"><a href="/cart" data-shop-cart>${icon("bag")}<span>Cart<span data-shop-count>${count}</span></span></a></div>
    </div>
    <nav class="nav" aria-label="Categories">${sections.map(
      (section) =>
        html`<a href="${urlOf.section(section)}" ${section === here ? html`aria-current="${page.type === "category" && !page.category ? "page" : "true"}"` : ""}>${section.name}</a>`,
    )}</nav>
  </div>
</header>`;
}
