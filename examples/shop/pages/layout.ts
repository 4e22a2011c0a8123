import { html } from "hono/html";
import { staticUrl } from "../staticFiles.ts";
import { footer } from "./footer.ts";
import type { Html } from "./Html.ts";
import { header } from "./header.ts";
import { helpSlot } from "./helpSlot.ts";
import { jsonFor } from "./jsonFor.ts";
import type { PageOptions } from "./PageOptions.ts";
import type { ShopContext } from "./ShopContext.ts";

/** What the page tells Candour about itself, so that it need not guess. */
function hints(
  { cart }: ShopContext,
  { type, itemId, section, category, query, results }: PageOptions,
): Html {
  const shelf = category ? `${category.section.name} > ${category.shelf.name}` : section?.name;
  const inCart = cart.lines.map(({ product }) => product.id).join(" ");
  return html`data-page-type="${type}"${itemId ? html` data-item-id="${itemId}"` : ""}${
    shelf ? html` data-category="${shelf}"` : ""
  }${query ? html` data-search-term="${query}"` : ""}${
    results === undefined ? "" : html` data-results="${results}"`
  }${inCart ? html` data-cart="${inCart}"` : ""}`;
}

/** A whole page of the shop. */
export function layout(context: ShopContext, page: PageOptions): Html {
  const { shop, edge } = context;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
${page.description ? html`<meta name="description" content="${page.description}">` : ""}
<meta property="og:site_name" content="Pippin Lane">
${page.path ? html`<link rel="canonical" href="${shop}${page.path}">` : html`<meta name="robots" content="noindex">`}
<link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${staticUrl("shop.css")}">
${edge ? html`<script async src="${edge}/candour.js" data-site="demo"></script>` : ""}
<script type="module" src="${staticUrl("shop.js")}"></script>
${page.head ?? ""}
</head>
<body ${hints(context, page)}>
<a class="skip" href="#main">Skip to the page</a>
${header(context, page)}
<main class="wrap" id="main" tabindex="-1">${page.body}${helpSlot()}</main>
${footer(context)}
<p class="said" role="status" data-shop-said></p>
${page.calls?.length ? html`<script type="application/json" data-shop-calls>${jsonFor(page.calls)}</script>` : ""}
</body>
</html>`;
}
