import { featuresOf } from "./featuresOf.ts";
import { plainWords } from "./plainWords.ts";
import { TOPICS } from "./Topic.ts";
import { type FoundTopic, topicsInWords } from "./topicsInWords.ts";
import weights from "./weights.json" with { type: "json" };

/** Characters that are read: what somebody wants stands at the beginning. */
const MAX_CHARS = 600;
const STEMS = new Map<string, readonly number[]>(Object.entries(weights.stems));

/**
 * The topics that a text speaks of, the likeliest first: the words of the lists, and the stems whose weights were learned
 * from the sentences in `training/` (`train.ts`). `score` is how much likelier the topic is than none, so that
 * `confidenceOf` makes it a probability; a topic less likely than none is not named.
 */
export function topicsOf(text: string): FoundTopic[] {
  const plain = plainWords(text.slice(0, MAX_CHARS));
  const { points, stems } = featuresOf(plain);
  const sums = TOPICS.map(() => 0);
  for (const stem of stems) {
    const own = STEMS.get(stem);
    // Pairs: which topic, and its weight.
    for (let i = 0; own && i < own.length; i += 2) {
      const topic = own[i] ?? 0;
      sums[topic] = (sums[topic] ?? 0) + (own[i + 1] ?? 0) / 100;
    }
  }
  const words = new Map(topicsInWords(plain).map((one) => [one.topic, one.words]));
  const scored = TOPICS.map((topic, i) => {
    const sum = (sums[i] ?? 0) + weights.points * (points.get(topic) ?? 0);
    return { topic, score: Math.exp(weights.sharpness * sum), words: words.get(topic) ?? [] };
  });
  return scored
    .filter((one) => one.score > 1)
    .sort((a, b) => b.score - a.score || TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
}
