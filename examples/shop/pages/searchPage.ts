import { html } from "hono/html";
import type { Product } from "../products/Product.ts";
import { card } from "./card.ts";
import { layout } from "./layout.ts";
import { list, listing } from "./listing.ts";
import type { ShopContext } from "./ShopContext.ts";

export interface SearchQuery {
  readonly q: string;
  readonly sort?: string | undefined;
  readonly page?: string | undefined;
}

/**
 * What a search found; for nothing, what to do instead. The page says that it is a search and for
 * what, which is all that Candour needs to know of it.
 */
export function searchPage(
  context: ShopContext,
  query: SearchQuery,
  results: readonly Product[],
): ReturnType<typeof layout> {
  const { q } = query;
  const found = list(results, query);
  const title = q === "" ? "Search" : `Results for \u201c${q}\u201d`;
  const instead = context.catalogue.bestsellers(8);
  return layout(context, {
    title: `${title}: Pippin Lane`,
    type: "search",
    query: q,
    ...(q && { results: results.length }),
    body: html`<h1 class="page-title">${title}</h1>
${
  results.length > 0
    ? listing("/search", found, { q })
    : html`<p class="page-lead">${
        q === ""
          ? "Type what you are looking for into the field above: a thing, a colour, a pattern."
          : "Nothing here has all of these words in its name. Try fewer of them, or another word for the same thing."
      }</p>
<section class="section" aria-labelledby="instead"><div class="slot__head"><h2 class="slot__title" id="instead">What others came for</h2></div><ul class="slot__grid">${instead.map((product) => card(product))}</ul></section>`
}`,
  });
}
