import { type Baseline, top20 } from "./baselines.ts";
import type { TrainingData } from "./readData.ts";

/** Newest sessions looked at for each item, neighbours kept, and items of the session used. */
const SESSIONS_PER_ITEM = 500;
const NEIGHBOURS = 100;
const SESSION_ITEMS = 10;

/**
 * VMIS-kNN, written from its paper: Kersbergen, Sprangers and Schelter, "Serenade: Low-latency session-based
 * recommendation in e-commerce at scale", SIGMOD 2022, algorithm 1, with m = 500 and k = 100. Sessions that share items
 * with this one are weighed by linear decay of those items' places; their items by the newest shared place and rarity.
 */
export function createVmisKnn(training: TrainingData): Baseline {
  const { items, starts } = training.sessions;
  const sessionCount = starts.length - 1;
  const newestOf = training.ids.map((): number[] => []);
  const counts = new Uint32Array(training.ids.length);
  for (let s = sessionCount - 1; s >= 0; s--) {
    for (const item of new Set(items.subarray(starts[s], starts[s + 1]))) {
      counts[item] = (counts[item] ?? 0) + 1;
      const sessions = newestOf[item];
      if (sessions && sessions.length < SESSIONS_PER_ITEM) sessions.push(s);
    }
  }
  return {
    name: "VMIS-kNN (m 500, k 100)",
    answer(session) {
      const places = new Map<number, number>();
      for (const item of session) {
        if (places.size >= SESSION_ITEMS) break;
        if (!places.has(item)) places.set(item, places.size + 1);
      }
      const similarity = new Map<number, number>();
      for (const [item, place] of places) {
        const weight = 1 - (place - 1) / places.size;
        for (const s of newestOf[item] ?? []) {
          similarity.set(s, (similarity.get(s) ?? 0) + weight);
        }
      }
      // The newest m sessions of all, then the k most similar of these, the newer first among equals.
      const newest = [...similarity.keys()].sort((a, b) => b - a).slice(0, SESSIONS_PER_ITEM);
      newest.sort((a, b) => (similarity.get(b) ?? 0) - (similarity.get(a) ?? 0) || b - a);
      const scores = new Map<number, number>();
      for (const s of newest.slice(0, NEIGHBOURS)) {
        const others = new Set(items.subarray(starts[s], starts[s + 1]));
        let nearest = places.size + 1;
        for (const item of others) nearest = Math.min(nearest, places.get(item) ?? nearest);
        // The paper's weight of the newest shared item: 1 - 0.1 x its place, 0 from the tenth on.
        const weight = Math.max(0, 1 - 0.1 * nearest) * (similarity.get(s) ?? 0);
        for (const item of others) {
          const rarity = Math.log(sessionCount / (counts[item] ?? 1));
          scores.set(item, (scores.get(item) ?? 0) + weight * rarity);
        }
      }
      return top20(scores);
    },
  };
}
