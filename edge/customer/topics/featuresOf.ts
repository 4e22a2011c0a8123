import { topicsInWords } from "./topicsInWords.ts";

/** Letters of a word that are read: enough to know it, few enough that its endings fall away. */
const STEM_CHARS = 5;
/** Beyond this a further word of the lists tells little. */
const MAX_SCORE = 9;

/** What of a text speaks for topics: points of the lists by topic, and stems of words, each once. */
export interface Features {
  readonly points: ReadonlyMap<string, number>;
  readonly stems: ReadonlySet<string>;
}

/** Reads a text; `plain` as `plainWords` gives it. */
export function featuresOf(plain: string): Features {
  const points = new Map(
    topicsInWords(plain).map(({ topic, score }) => [topic, Math.min(MAX_SCORE, score) / MAX_SCORE]),
  );
  const stems = new Set<string>();
  for (const word of plain.split(" ")) {
    if (word === "" || /^\d+$/.test(word)) continue;
    stems.add(word.slice(0, STEM_CHARS));
  }
  return { points, stems };
}
