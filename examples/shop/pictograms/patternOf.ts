import { hasAny, words } from "../products/words.ts";

/** What is printed on a product for which words; at most one, the first line that hits. */
const PATTERNS: readonly (readonly [pattern: string, ...phrases: string[]])[] = [
  ["spot", "RETROSPOT", "RETRO SPOT", "SPOTTY"],
  ["polka", "POLKADOT", "POLKA DOT", "DOT"],
  ["check", "GINGHAM", "PANTRY"],
  ["paisley", "PAISLEY", "BAROQUE"],
  ["skull", "SKULL"],
  ["flower", "ROSE", "FLOWER", "DAISY", "DAISIES", "SUKI", "DOLLY GIRL", "FELTCRAFT"],
  ["leaf", "WOODLAND", "LEAF"],
  ["fruit", "APPLE", "PEAR", "STRAWBERRY", "STRAWBERRIES"],
  ["star", "SPACEBOY", "STAR"],
  ["hearts", "HEARTS", "LOVE"],
  ["lace", "DOILY", "VINTAGE", "VICTORIAN"],
  ["stripe", "STRIPE", "UNION"],
];

/** The pattern printed on a product, read off its title; null for a plain one. */
export function patternOf(title: string): string | null {
  const line = words(title);
  return PATTERNS.find(([, ...phrases]) => hasAny(line, phrases))?.[0] ?? null;
}
