import { type Language, languageOf } from "../../platform/languages.ts";
import type { HelpWords } from "./HelpWords.ts";
import { words as eastern } from "./wordsEastern.ts";
import { words as western } from "./wordsWestern.ts";

const WORDS: Readonly<Record<Language, HelpWords>> = { ...western, ...eastern };

/** The words in a language; in English where it is none of ours. */
export function helpWordsOf(tag: string): HelpWords {
  return WORDS[languageOf(tag) ?? "en"];
}
