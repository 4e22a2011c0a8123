/** What a contact can be about. */
export const TOPICS = [
  "billing",
  "delivery",
  "return",
  "damaged",
  "stock",
  "order_change",
  "account",
  "website",
  "product",
] as const;
export type Topic = (typeof TOPICS)[number];

/** Words of one language: beginnings of words, or of the last word of a phrase; without accents, in lower case. */
export type Lexicon = Readonly<Record<Topic, { readonly strong: string; readonly some: string }>>;
