import type { words } from "./meWords/en.ts";

/** Forms of a counted phrase, named as in CLDR; `other` is always there. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** What edge and device say of a profile in one language: the English keys, all of them. */
export type MeWords = {
  readonly [K in keyof typeof words]: (typeof words)[K] extends string ? string : Plural;
};
