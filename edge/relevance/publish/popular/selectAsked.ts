import type { ItemContribution } from "../../Contribution.ts";
import { addItemDay } from "../addDemand.ts";
import { NO_DEMAND } from "../ItemStats.ts";
import { type Asked, createAsked } from "./Asked.ts";

type Action = ItemContribution["action"];

/** What is known of the item that is gone through. */
interface One {
  readonly id: string;
  readonly shoppers: Set<string>;
  readonly recent: Set<string>;
  readonly lastLooks: Map<string, number>;
  readonly days: Map<string, { action: Action; day: number; shoppers: number }>;
}

/**
 * The most asked for of a stretch of a shard's items in id order, and its last item: null at the end of the shard. One item at a
 * time is held, and what is kept of those before it.
 */
export function selectAsked(
  sql: SqlStorage,
  of: { after: string; rowsMax: number; today: number; k: number },
): { asked: Asked; last: string | null } {
  const { today, rowsMax } = of;
  const asked = createAsked(of.k);
  const cursor = sql.exec<{ item_id: string; action: Action; day: number; contributor: string }>(
    `SELECT item_id, action, day, contributor FROM items WHERE item_id > ?
     ORDER BY item_id, action, day`,
    of.after,
  );
  let one: One | null = null;
  let rows = 0;
  for (const { item_id, action, day, contributor } of cursor) {
    if (one?.id !== item_id) {
      if (one) add(one);
      if (one && rows >= rowsMax) return { asked: asked.best(), last: one.id };
      one = begin(item_id);
    }
    rows++;
    one.shoppers.add(contributor);
    if (day > today - 7) one.recent.add(contributor);
    // Days ascend: the last look stands.
    if (action === "view") one.lastLooks.set(contributor, day);
    const key = `${action} ${day}`;
    const known = one.days.get(key);
    if (known) known.shoppers++;
    else one.days.set(key, { action, day, shoppers: 1 });
  }
  if (one) add(one);
  return { asked: asked.best(), last: null };

  function add({ id, shoppers, recent, lastLooks, days }: One): void {
    const counts = { shoppers: shoppers.size, week: recent.size, viewers: lastLooks.size };
    const stats = { ...NO_DEMAND, ...counts };
    const looks = [...lastLooks.values()].map((day) => ({ day, shoppers: 1 }));
    addItemDay(stats, { lastLooks: looks, days: [...days.values()] }, today);
    asked.add(id, stats);
  }
}

function begin(id: string): One {
  return { id, shoppers: new Set(), recent: new Set(), lastLooks: new Map(), days: new Map() };
}
