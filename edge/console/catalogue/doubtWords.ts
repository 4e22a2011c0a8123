import type { Words } from "../figures/wordsOf.ts";

/** Why a feed is held, as a sentence's end, its numbers written as the site writes them. */
export function doubtWords(doubts: readonly string[], { number }: Words): string {
  return doubts.join(" and ").replace(/\d{4,}/g, (digits) => number(Number(digits)));
}
