import { languageOf } from "../../platform/languages.ts";
import type { FrameWords } from "./FrameWords.ts";
import { words as en } from "./words/en.ts";

const WORDS: Readonly<Record<string, FrameWords>> = { en };

/** What the box says to a tag's language, with the shop's name in place; in English where there is none. */
export function wordsOf(tag: string, shop: string): FrameWords & { readonly language: string } {
  const language = languageOf(tag) ?? "en";
  const words = WORDS[language] ?? en;
  const entries = Object.entries(words).map(([key, text]) => [
    key,
    text.replaceAll("{shop}", shop),
  ]);
  return { ...words, ...Object.fromEntries(entries), language: words === en ? "en" : language };
}
