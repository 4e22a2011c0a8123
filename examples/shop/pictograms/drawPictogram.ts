import { readFileSync } from "node:fs";
import { colourOf } from "./colourOf.ts";
import { patternOf } from "./patternOf.ts";
import { symbolOf } from "./symbolOf.ts";
import { tonesOf } from "./tonesOf.ts";

const SHEET = readFileSync(new URL("symbols.svg", import.meta.url), "utf8");

function collect(element: "symbol" | "pattern", start: RegExp): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of SHEET.matchAll(start)) {
    const [, name, body] = match;
    if (name === undefined || body === undefined) throw new Error(`symbols.svg: a bad ${element}`);
    found.set(name, body);
  }
  return found;
}

const SYMBOLS = collect(
  "symbol",
  /<symbol id="([^"]+)"[^>]*><title>[^<]*<\/title>(.*?)<\/symbol>/g,
);
const PATTERNS = collect("pattern", /<pattern id="mark-([^"]+)"( [^>]*>.*?)<\/pattern>/g);

/** Symbols that hang and so cast no shadow on the ground. */
const HANGING = new Set([
  "heart-light",
  "bunting",
  "lights",
  "bird",
  "sign",
  "heart",
  "necklace",
  "bauble",
]);
const SHADOW_Y = 103;
const SHADOW_OUT_OF_SIGHT_Y = -20;

function escapeAttribute(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");
}

/**
 * The picture of a product as an SVG file of its own: a 128 square, in day and night colours by
 * `prefers-color-scheme`. The same id and title give the same bytes.
 */
export function drawPictogram(product: { id: string; title: string; name: string }): string {
  const symbol = symbolOf(product.title);
  const pattern = patternOf(product.title);
  const tones = tonesOf(product.id, colourOf(product.id, product.title));
  const shadowY = HANGING.has(symbol) ? SHADOW_OUT_OF_SIGHT_Y : SHADOW_Y;
  const style =
    `.b{fill:${tones.ground}}.m{fill:${tones.main}}.d{fill:${tones.deep}}.h{fill:${tones.light}}` +
    `.x{fill:${pattern ? "url(#p)" : "none"}}.w{fill:#fffaf0}.g{fill:#efb64d}.k{fill:#2f2a28}` +
    `.p{fill:#f3d3b8}.l1{fill:#6f9468}.s{fill:#2f2a28;opacity:.09}` +
    `.dl,.kl,.fl,.wl,.ol{fill:none;stroke-linecap:round;stroke-linejoin:round}` +
    `.dl{stroke:${tones.deep}}.kl,.fl{stroke:#2f2a28}.wl{stroke:#fffaf0}.ol{stroke:#b98a5a}` +
    `.mk{fill:${tones.mark};opacity:${tones.markOpacity}}` +
    `@media(prefers-color-scheme:dark){.b{fill:${tones.groundInTheDark}}.kl{stroke:#cfc6b8}}`;
  const defs = pattern
    ? `<defs><pattern id="p"${PATTERNS.get(pattern) ?? ">"}</pattern></defs>`
    : "";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" role="img" ` +
    `aria-label="${escapeAttribute(product.name)}"><style>${style}</style>${defs}` +
    `<rect class="b" width="128" height="128"/>` +
    `<ellipse class="s" cx="64" cy="${shadowY}" rx="40" ry="4"/>` +
    `<g transform="translate(11.2 12) scale(1.1)" stroke-width="2.5">${SYMBOLS.get(symbol) ?? ""}</g></svg>\n`
  );
}
