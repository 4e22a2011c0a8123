import { html } from "hono/html";
import type { Product } from "../products/Product.ts";
import { card } from "./card.ts";
import type { Html } from "./Html.ts";

export const SORTS = [
  { key: "popular", name: "Most ordered" },
  { key: "price", name: "Price, low to high" },
  { key: "price-down", name: "Price, high to low" },
  { key: "name", name: "Name" },
] as const;

export type Sort = (typeof SORTS)[number]["key"];

const PAGE_ITEMS = 24;

const COMPARE: Readonly<Record<Sort, (a: Product, b: Product) => number>> = {
  popular: () => 0,
  price: (a, b) => a.price - b.price,
  "price-down": (a, b) => b.price - a.price,
  name: (a, b) => a.name.localeCompare(b.name, "en-GB", { numeric: true }),
};

export interface Listing {
  readonly items: readonly Product[];
  readonly sort: Sort;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** One page of a list, from what an address says; anything senseless is read as the first page. */
export function list(
  products: readonly Product[],
  query: { sort?: string | undefined; page?: string | undefined },
): Listing {
  const sort = SORTS.find(({ key }) => key === query.sort)?.key ?? "popular";
  const pages = Math.max(1, Math.ceil(products.length / PAGE_ITEMS));
  const asked = /^[1-9]\d{0,5}$/.test(query.page ?? "") ? Number(query.page) : 1;
  const page = Math.min(asked, pages);
  const sorted = products.toSorted(COMPARE[sort]);
  return {
    items: sorted.slice((page - 1) * PAGE_ITEMS, page * PAGE_ITEMS),
    sort,
    page,
    pages,
    total: products.length,
  };
}

function address(path: string, params: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}

/** The order of the list, as a plain form: works without script, goes by itself with it. */
function sorting(path: string, { sort }: Listing, kept: Readonly<Record<string, string>>): Html {
  return html`<form class="sort" action="${path}" data-shop-auto>${Object.entries(kept).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )}<label for="sort">Order by</label><select id="sort" name="sort">${SORTS.map(
    ({ key, name }) =>
      html`<option value="${key}" ${key === sort ? "selected" : ""}>${name}</option>`,
  )}</select><button class="button" type="submit">Go</button></form>`;
}

function pager(
  path: string,
  { sort, page, pages }: Listing,
  kept: Readonly<Record<string, string>>,
): Html {
  if (pages === 1) return html``;
  const to = (target: number): string =>
    address(path, {
      ...kept,
      ...(sort === "popular" ? {} : { sort }),
      ...(target === 1 ? {} : { page: String(target) }),
    });
  return html`<nav class="pager" aria-label="Pages">
  ${page > 1 ? html`<a class="button" rel="prev" href="${to(page - 1)}">Previous</a>` : html`<span></span>`}
  <span>Page ${page} of ${pages}</span>
  ${page < pages ? html`<a class="button" rel="next" href="${to(page + 1)}">Next</a>` : html`<span></span>`}
</nav>`;
}

/** The list itself with its count, its order and the way to its other pages. */
export function listing(
  path: string,
  found: Listing,
  kept: Readonly<Record<string, string>> = {},
): Html {
  const things = found.total === 1 ? "1 thing" : `${found.total.toLocaleString("en-GB")} things`;
  return html`<div class="list-head"><p>${things}</p>${sorting(path, found, kept)}</div>
<ul class="slot__grid">${found.items.map((product, at) => card(product, { isEager: at < 8, heading: "h2" }))}</ul>
${pager(path, found, kept)}`;
}
