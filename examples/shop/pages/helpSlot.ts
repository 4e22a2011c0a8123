import { html } from "hono/html";
import type { Html } from "./Html.ts";

/** Where Candour may say that something went wrong, and how to reach a person; otherwise where help is found. */
export function helpSlot(): Html {
  return html`<section class="help" data-candour-slot="help" aria-label="Help"><p class="help__own">Questions? <a href="/help/delivery">Delivery</a>, <a href="/help/returns">returns</a>, or <a href="/help/contact">talk to a person</a>.</p></section>`;
}
