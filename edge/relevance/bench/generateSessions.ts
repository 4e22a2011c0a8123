import { createDraw } from "../build/createDraw.ts";
import type { Sessions } from "../build/Sessions.ts";

/** Share of Diginetica's training sessions that are no longer than 2, 3, ... 12 views. */
const LENGTHS = [0.284, 0.476, 0.611, 0.71, 0.782, 0.835, 0.875, 0.904, 0.927, 0.944, 0.957];
const LENGTH_MAX = 13;
/** Items that shoppers compare with each other. */
const CLUSTER_ITEMS = 60;
/** How often the next view stays in the cluster. */
const STAY = 0.8;

/** Sessions over a made-up catalogue: Zipf popularity, real session lengths, clusters of items that belong together. */
export function generateSessions(itemCount: number, sessionCount: number): Sessions {
  const draw = createDraw(20_260_801);
  const clusters = Math.max(1, Math.floor(itemCount / CLUSTER_ITEMS));
  // The inverse of Zipf's law with exponent 1 over n ranks.
  const zipf = (n: number): number => Math.min(n - 1, Math.floor((n + 1) ** draw()) - 1);
  const starts = new Uint32Array(sessionCount + 1);
  const items = new Uint32Array(sessionCount * LENGTH_MAX);
  let end = 0;
  for (let s = 0; s < sessionCount; s++) {
    const chance = draw();
    const found = LENGTHS.findIndex((share) => chance < share);
    const length = found < 0 ? LENGTH_MAX : found + 2;
    let item = zipf(itemCount);
    for (let n = 0; n < length; n++) {
      items[end++] = item;
      const member = (item % clusters) + clusters * zipf(CLUSTER_ITEMS);
      item = draw() < STAY && member < itemCount ? member : zipf(itemCount);
    }
    starts[s + 1] = end;
  }
  return { items: items.slice(0, end), starts };
}
