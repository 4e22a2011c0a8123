import { createElement } from "../createElement.ts";

export interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/**
 * A custom element with a shadow root and constructed style sheets, which no content security policy forbids.
 */
export function createHost(tag: string, css: string, language: string): ShadowHost {
  if (!customElements.get(tag)) customElements.define(tag, class extends HTMLElement {});
  const host = createElement(tag);
  host.setAttribute("lang", language);
  host.setAttribute("dir", language === "ar" ? "rtl" : "ltr");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
