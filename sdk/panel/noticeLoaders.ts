import type { Loaders } from "../speak.ts";
import type { NoticeStrings } from "./Strings.ts";

/** The notice's words in other languages than English. */
export const noticeLoaders: Loaders<NoticeStrings> = {
  de: () => import("./noticeStrings/de.ts"),
  fr: () => import("./noticeStrings/fr.ts"),
  es: () => import("./noticeStrings/es.ts"),
  it: () => import("./noticeStrings/it.ts"),
  nl: () => import("./noticeStrings/nl.ts"),
  pl: () => import("./noticeStrings/pl.ts"),
  zh: () => import("./noticeStrings/zh.ts"),
  ja: () => import("./noticeStrings/ja.ts"),
  ar: () => import("./noticeStrings/ar.ts"),
};
