import type { words as noticeWords } from "./noticeStrings/en.ts";
import type { words } from "./strings/en.ts";

/** The forms of a counted phrase, named as in CLDR. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Plural };

/** The panel's words in one language: the English keys, all of them. */
export type Strings = Translated<typeof words>;
/** The notice's words in one language. */
export type NoticeStrings = Translated<typeof noticeWords>;
