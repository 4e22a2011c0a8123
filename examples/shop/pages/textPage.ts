import { html } from "hono/html";
import type { Html } from "./Html.ts";
import { layout } from "./layout.ts";
import type { ShopContext } from "./ShopContext.ts";

/** A page of plain words. */
export function textPage(
  context: ShopContext,
  page: { readonly title: string; readonly text: readonly string[]; readonly path?: string },
): Html {
  return layout(context, {
    title: `${page.title}: Pippin Lane`,
    type: "other",
    ...(page.path && { path: page.path }),
    body: html`<h1 class="page-title">${page.title}</h1><div class="prose">${page.text.map((paragraph) => html`<p>${paragraph}</p>`)}</div>`,
  });
}
