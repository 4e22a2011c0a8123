import type { Loaders } from "../speak.ts";
import type { Strings } from "./Strings.ts";

/** The panel's words in other languages than English. */
export const panelLoaders: Loaders<Strings> = {
  de: () => import("./strings/de.ts"),
  fr: () => import("./strings/fr.ts"),
  es: () => import("./strings/es.ts"),
  it: () => import("./strings/it.ts"),
  nl: () => import("./strings/nl.ts"),
  pl: () => import("./strings/pl.ts"),
  zh: () => import("./strings/zh.ts"),
  ja: () => import("./strings/ja.ts"),
  ar: () => import("./strings/ar.ts"),
};
