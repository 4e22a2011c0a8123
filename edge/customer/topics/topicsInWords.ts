import { lexicons } from "./lexicons.ts";
import { plainWords } from "./plainWords.ts";
import { TOPICS, type Topic } from "./Topic.ts";

/** What a word says of a topic. */
const WEIGHTS = { strong: 3, some: 1 } as const;

const ENTRIES = lexicons.flatMap((lexicon) =>
  TOPICS.flatMap((topic) =>
    (["strong", "some"] as const).flatMap((how) =>
      lexicon[topic][how]
        .split(", ")
        .map((words) => ({ topic, words: plainWords(words).trim(), weight: WEIGHTS[how] })),
    ),
  ),
);

/** Entries by their first two characters, for only those can match where a word begins. */
const BY_START = new Map<string, (typeof ENTRIES)[number][]>();
for (const entry of ENTRIES) {
  const start = entry.words.slice(0, 2);
  // A lone sign of Chinese or Japanese is a word by itself: what follows it is a space.
  const key = start.length === 1 ? `${start} ` : start;
  BY_START.set(key, [...(BY_START.get(key) ?? []), entry]);
}

/** A topic with the words that speak for it. */
export interface FoundTopic {
  readonly topic: Topic;
  readonly score: number;
  readonly words: readonly string[];
}

/**
 * The topics whose words stand in a text, the likeliest first: each entry of the lists counts once where a word begins
 * with it. All languages are read at once, so that none need be known. `plain`: as {@link plainWords} gives it.
 */
export function topicsInWords(plain: string): FoundTopic[] {
  const found = new Map<Topic, Map<string, number>>();
  for (let space = plain.indexOf(" "); space >= 0; space = plain.indexOf(" ", space + 1)) {
    const start = space + 1;
    for (const { topic, words, weight } of BY_START.get(plain.slice(start, start + 2)) ?? []) {
      if (!plain.startsWith(words, start)) continue;
      const hits = found.get(topic) ?? new Map<string, number>();
      hits.set(words, Math.max(weight, hits.get(words) ?? 0));
      found.set(topic, hits);
    }
  }
  return [...found]
    .map(([topic, hits]) => ({
      topic,
      score: [...hits.values()].reduce((sum, weight) => sum + weight, 0),
      words: [...hits.keys()],
    }))
    .sort((a, b) => b.score - a.score || TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
}
