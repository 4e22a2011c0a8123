import type { Loaders } from "../speak.ts";
import type { ReasonWords } from "../wire/ReasonWords.ts";

/** Reasons in other languages than English. */
export const reasonLoaders: Loaders<ReasonWords> = {
  de: () => import("../wire/reasonWords/de.ts"),
  fr: () => import("../wire/reasonWords/fr.ts"),
  es: () => import("../wire/reasonWords/es.ts"),
  it: () => import("../wire/reasonWords/it.ts"),
  nl: () => import("../wire/reasonWords/nl.ts"),
  pl: () => import("../wire/reasonWords/pl.ts"),
  zh: () => import("../wire/reasonWords/zh.ts"),
  ja: () => import("../wire/reasonWords/ja.ts"),
  ar: () => import("../wire/reasonWords/ar.ts"),
};
