import type { InformWords } from "../panelContext.ts";
import { type Loaders, speak } from "../speak.ts";
import { words as english } from "./informWords/en.ts";

/** One chunk for each language but English. */
const LOADERS: Loaders<InformWords> = {
  de: () => import("./informWords/de.ts"),
  fr: () => import("./informWords/fr.ts"),
  es: () => import("./informWords/es.ts"),
  it: () => import("./informWords/it.ts"),
  nl: () => import("./informWords/nl.ts"),
  pl: () => import("./informWords/pl.ts"),
  zh: () => import("./informWords/zh.ts"),
  ja: () => import("./informWords/ja.ts"),
  ar: () => import("./informWords/ar.ts"),
};

/** The notice's words where it tells and does not ask. Loaded nowhere else. */
export const informWordsOf = async (language: string): Promise<InformWords> =>
  (await speak(language, english, LOADERS)).words;
