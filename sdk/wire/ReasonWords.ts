import type { words } from "./reasonWords/en.ts";

/** Forms of a counted phrase, named as in CLDR. */
type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The reasons in one language: the English keys, all of them. */
export type ReasonWords = {
  readonly [K in keyof typeof words]: (typeof words)[K] extends string ? string : Plural;
};
