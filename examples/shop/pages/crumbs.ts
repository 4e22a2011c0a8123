import { html } from "hono/html";
import type { Html } from "./Html.ts";

/** The way back up from where the shopper is. */
export function crumbs(steps: readonly { readonly name: string; readonly url: string }[]): Html {
  return html`<nav class="crumbs" aria-label="You are here">${steps.map(
    ({ name, url }, at) =>
      html`${at > 0 ? html`<span aria-hidden="true">/</span>` : ""}<a href="${url}">${name}</a>`,
  )}</nav>`;
}
