import { type Language, languageOf } from "../../platform/languages.ts";
import type { FrameWords } from "./FrameWords.ts";
import { words as ar } from "./words/ar.ts";
import { words as de } from "./words/de.ts";
import { words as en } from "./words/en.ts";
import { words as es } from "./words/es.ts";
import { words as fr } from "./words/fr.ts";
import { words as it } from "./words/it.ts";
import { words as ja } from "./words/ja.ts";
import { words as nl } from "./words/nl.ts";
import { words as pl } from "./words/pl.ts";
import { words as zh } from "./words/zh.ts";

const WORDS: Readonly<Record<Language, FrameWords>> = { en, de, fr, es, it, nl, pl, zh, ja, ar };

/** What the box says to a tag's language, with the shop's name in place; in English where the edge does not speak it. */
export function wordsOf(tag: string, shop: string): FrameWords & { readonly language: string } {
  const language = languageOf(tag) ?? "en";
  const words = WORDS[language];
  const entries = Object.entries(words).map(([key, text]) => [
    key,
    text.replaceAll("{shop}", shop),
  ]);
  return { ...words, ...Object.fromEntries(entries), language };
}
