import { html } from "hono/html";
import type { Html } from "./Html.ts";
import { icon } from "./icon.ts";

/** The button that opens Candour's panel; shown once there is a panel to open. */
export function choicesButton(className: string): Html {
  return html`<button class="${className}" type="button" data-candour-preferences>${icon("choices")}Your data and choices</button>`;
}
