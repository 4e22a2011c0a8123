import type { TrainingData } from "./readData.ts";

/** Something that answers a session, newest first, with its 20 best items. */
export interface Baseline {
  readonly name: string;
  readonly answer: (session: readonly number[]) => readonly number[];
}

/** The 20 best of a map of scores; ties by handle. */
export function top20(scores: ReadonlyMap<number, number>): number[] {
  const best: { item: number; score: number }[] = [];
  for (const [item, score] of scores) {
    const last = best[19];
    if (last && (last.score > score || (last.score === score && last.item < item))) continue;
    let at = best.length;
    while (at > 0) {
      const other = best[at - 1];
      if (!other || other.score > score || (other.score === score && other.item < item)) break;
      at--;
    }
    best.splice(at, 0, { item, score });
    best.length = Math.min(20, best.length);
  }
  return best.map((entry) => entry.item);
}

/** The most viewed items for everyone. Handles are ordered by popularity. */
export function createPopularity(training: TrainingData): Baseline {
  const first = Array.from({ length: Math.min(20, training.ids.length) }, (_, item) => item);
  return { name: "popularity", answer: () => first };
}
