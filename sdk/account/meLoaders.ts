import type { Loaders } from "../speak.ts";
import type { MeWords } from "../wire/MeWords.ts";

/** What is said of a profile, in other languages than English. */
export const meLoaders: Loaders<MeWords> = {
  de: () => import("../wire/meWords/de.ts"),
  fr: () => import("../wire/meWords/fr.ts"),
  es: () => import("../wire/meWords/es.ts"),
  it: () => import("../wire/meWords/it.ts"),
  nl: () => import("../wire/meWords/nl.ts"),
  pl: () => import("../wire/meWords/pl.ts"),
  zh: () => import("../wire/meWords/zh.ts"),
  ja: () => import("../wire/meWords/ja.ts"),
  ar: () => import("../wire/meWords/ar.ts"),
};
