import { hasAny, indexOfPhrase, words } from "../products/words.ts";
import type { Oklch } from "./oklch.ts";

/** Colour words: the one that comes first in the title wins, whatever its place here. */
const COLOUR_WORDS: readonly (readonly [l: number, c: number, h: number, ...names: string[]])[] = [
  [0.585, 0.15, 26, "RED"],
  [0.715, 0.115, 2, "PINK"],
  [0.72, 0.13, 55, "ORANGE"],
  [0.82, 0.12, 88, "YELLOW"],
  [0.6, 0.085, 150, "GREEN"],
  [0.64, 0.075, 195, "TURQUOISE"],
  [0.6, 0.095, 250, "BLUE"],
  [0.62, 0.095, 308, "PURPLE"],
  [0.38, 0.012, 265, "BLACK", "SLATE", "GREY"],
  [0.955, 0.02, 82, "IVORY", "CREAM", "WHITE"],
  [0.46, 0.062, 50, "CHOCOLATE"],
  [0.74, 0.1, 82, "GOLD"],
  [0.74, 0.022, 235, "SILVER", "ZINC", "METAL", "GLASS"],
];

/** Themes, for a title that names no colour: the first line that hits. */
const THEMES: readonly (readonly [l: number, c: number, h: number, ...names: string[]])[] = [
  [0.585, 0.15, 26, "RETROSPOT", "STRAWBERRY", "LONDON"],
  [0.7, 0.1, 356, "ROSE", "REGENCY", "DOLLY GIRL"],
  [0.62, 0.08, 138, "WOODLAND", "APPLE", "GARDENER"],
  [0.62, 0.085, 228, "SPACEBOY", "SCANDINAVIAN"],
  [0.66, 0.105, 20, "SUKI"],
  [0.66, 0.06, 195, "PANTRY"],
  [0.5, 0.08, 158, "CHRISTMAS"],
  [0.7, 0.065, 72, "WICKER", "WOOD", "NATURAL"],
  [0.68, 0.06, 40, "VINTAGE"],
];

const HUES = [26, 55, 88, 138, 195, 228, 280, 356] as const;

/** 32-bit FNV-1a of an id, by code unit. */
function fnv1a(id: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}

/** One of eight hues, fixed by the id: for what has no colour of its own. */
export function hueOfId(id: string): number {
  return HUES[fnv1a(id) % HUES.length] ?? HUES[0];
}

/** The main colour of a product: its colour word, else its theme, else its id. */
export function colourOf(id: string, title: string): Oklch {
  const line = words(title);
  let best: { at: number; colour: Oklch } | null = null;
  for (const [l, c, h, ...names] of COLOUR_WORDS) {
    for (const name of names) {
      const at = indexOfPhrase(line, name);
      if (at >= 0 && (best === null || at < best.at)) best = { at, colour: { l, c, h } };
    }
  }
  if (best) return best.colour;
  const theme = THEMES.find(([, , , ...names]) => hasAny(line, names));
  if (theme) return { l: theme[0], c: theme[1], h: theme[2] };
  return { l: 0.66, c: 0.085, h: hueOfId(id) };
}
