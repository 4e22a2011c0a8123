import type { Baskets } from "./Baskets.ts";
import { floatsColumn, numbersColumn } from "./Column.ts";
import { inTimeOrder } from "./inTimeOrder.ts";
import type { TimedSessions } from "./TimedSessions.ts";

/**
 * Baskets as sequences of item handles, oldest first; a basket of one item is kept, its time counts.
 *
 * @param handleOf The item handle of an item number; undefined where it has none and is left out.
 */
export function basketSessions(
  baskets: Baskets,
  handleOf: (number: number) => number | undefined,
): TimedSessions {
  const items = numbersColumn();
  const starts = numbersColumn();
  const contributors = numbersColumn();
  const at = floatsColumn();
  starts.push(0);
  baskets.at.forEach((moment, basket) => {
    for (const n of baskets.items.subarray(baskets.starts[basket], baskets.starts[basket + 1])) {
      const item = handleOf(n);
      if (item !== undefined) items.push(item);
    }
    starts.push(items.length());
    contributors.push(baskets.customers[basket] ?? 0);
    at.push(moment);
  });
  return inTimeOrder({
    items: items.finish(),
    starts: starts.finish(),
    contributors: contributors.finish(),
    at: at.finish(),
  });
}
