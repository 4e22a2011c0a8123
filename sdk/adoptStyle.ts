import { documentGet } from "./documentGet.ts";

/** Gives the page rules by a constructed sheet: no style element and no attribute, so nothing for a CSP to refuse. */
export function adoptStyle(css: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const adopted = documentGet("adoptedStyleSheets");
  if (Array.isArray(adopted)) adopted.push(sheet);
  return sheet;
}
