import { documentGet } from "../documentGet.ts";

/** Inside `:where`, so that any rule of the shop's wins. */
const RULES: readonly [string, string][] = [
  [
    "list",
    "display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:28px 20px;margin:0;padding:0;list-style:none",
  ],
  ["card", "position:relative;display:flex;flex-direction:column;gap:4px;min-width:0"],
  [
    "picture",
    "display:block;width:100%;height:auto;aspect-ratio:1;object-fit:contain;border-radius:8px",
  ],
  [
    "name",
    "display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;color:inherit;text-decoration:none",
  ],
  ["price", "margin:0;font-weight:600;font-variant-numeric:tabular-nums"],
  ["price s", "font-weight:400;opacity:.75"],
  [
    "reason",
    "display:flex;gap:6px;width:fit-content;min-height:24px;padding:3px 0;border:0;background:none;color:inherit;font:inherit;font-size:13px;line-height:18px;text-align:start;text-decoration:underline dotted 1px;text-underline-offset:.22em;cursor:pointer",
  ],
  ["icon", "flex:none;margin-top:2px"],
  [
    "menu",
    "position:absolute;inset-block-start:4px;inset-inline-end:4px;width:36px;height:36px;border:0;border-radius:50%;background:Canvas;color:CanvasText;opacity:.8;cursor:pointer",
  ],
];
let adopted = false;

/** Gives the page how the default card looks, by a constructed sheet: nothing for a CSP to refuse. */
export function adoptCardStyle(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES.map(([name, body]) => `:where(.candour-${name}){${body}}`).join(""));
  const sheets = documentGet("adoptedStyleSheets");
  if (Array.isArray(sheets)) sheets.push(sheet);
}
