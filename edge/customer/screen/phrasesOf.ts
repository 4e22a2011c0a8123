import { englishPhrases } from "./englishPhrases.ts";
import { frenchPhrases } from "./frenchPhrases.ts";
import { germanPhrases } from "./germanPhrases.ts";
import type { Phrases } from "./Phrases.ts";
import { spanishPhrases } from "./spanishPhrases.ts";

const BY_LANGUAGE: ReadonlyMap<string, Phrases> = new Map([
  ["en", englishPhrases],
  ["de", germanPhrases],
  ["fr", frenchPhrases],
  ["es", spanishPhrases],
]);

/** The phrases of a BCP 47 language; English where there are none. */
export function phrasesOf(language: string): Phrases {
  return BY_LANGUAGE.get(language.toLowerCase().split("-")[0] ?? "") ?? englishPhrases;
}
