import { isSensitive } from "../../catalogue/isSensitive.ts";

const WORDS_MAX = 12;
const CHARS_MAX = 300;

/** The words of a page's topic, small and in the singular; none where the topic is a private matter. */
export function topicWords(topic: string | undefined): string[] {
  const text = (topic ?? "").slice(0, CHARS_MAX);
  if (isSensitive(text)) return [];
  const words = text.toLowerCase().match(/\p{L}{3,30}/gu) ?? [];
  return [...new Set(words.map(singular))].slice(0, WORDS_MAX);
}

/** Enough for "clocks" to meet "clock" and "boxes" "box"; what it gets wrong it gets wrong on both sides. */
export function singular(word: string): string {
  if (word.length > 4 && /(ch|sh|x|ss)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
}
