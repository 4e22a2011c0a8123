import { indexBy } from "../build/indexBy.ts";
import { type Baseline, top20 } from "./baselines.ts";
import type { TrainingData } from "./readData.ts";

/** Item kNN: cosine between the sets of sessions that hold two items, asked of the newest item alone. */
export function createItemKnn(training: TrainingData): Baseline {
  const { items, starts } = training.sessions;
  const itemCount = training.ids.length;
  const sessionOf = new Uint32Array(items.length);
  const sets: Set<number>[] = [];
  for (let s = 0; s + 1 < starts.length; s++) {
    sessionOf.fill(s, starts[s], starts[s + 1]);
    sets.push(new Set(items.subarray(starts[s], starts[s + 1])));
  }
  const index = indexBy(items, itemCount);
  const counts = new Uint32Array(itemCount);
  for (const set of sets) for (const item of set) counts[item] = (counts[item] ?? 0) + 1;
  return {
    name: "item kNN, cosine, newest item",
    answer(session) {
      const item = session[0];
      const together = new Map<number, number>();
      if (item === undefined) return [];
      const sessions = index.places.subarray(index.starts[item], index.starts[item + 1]);
      for (const s of new Set(Array.from(sessions, (place) => sessionOf[place] ?? 0))) {
        for (const other of sets[s] ?? []) {
          if (other !== item) together.set(other, (together.get(other) ?? 0) + 1);
        }
      }
      for (const [other, count] of together) {
        together.set(other, count / Math.sqrt((counts[item] ?? 1) * (counts[other] ?? 1)));
      }
      return top20(together);
    },
  };
}
