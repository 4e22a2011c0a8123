import type { CandourEvent } from "../../sdk/wire/index.ts";
import { randomId } from "../platform/ids.ts";
import type { OutboxBody } from "./drainOutbox.ts";
import { TRAIL_ITEMS } from "./limits.ts";
import { insertOutbox } from "./queriesOfLeaving.ts";
import { hasPurchase } from "./queriesOfShopping.ts";
import type { Terms } from "./Terms.ts";
import { nextTrail } from "./trail.ts";

/** A purchase says more than a view. */
const PURCHASE_STRENGTH = 3;

/**
 * Puts into the outbox what an event adds to the shared statistics. Call it before the event is folded, and only for
 * shoppers who granted personalisation. Who contributes is not written down: see {@link drainOutbox}.
 */
export function contribute(
  sql: SqlStorage,
  event: CandourEvent,
  { terms, catalogued }: { terms: Terms; catalogued: ReadonlySet<string> },
): void {
  const ids = event.items?.map((item) => item.item_id).filter((id) => catalogued.has(id));
  const body = contributionOf(sql, event, [...new Set(ids)]);
  if (body && !terms.isAutomated) insertOutbox(sql, randomId(), JSON.stringify(body));
}

function contributionOf(
  sql: SqlStorage,
  event: CandourEvent,
  ids: readonly string[],
): OutboxBody | null {
  const { at } = event;
  const [first] = ids;
  if (first === undefined) return null;
  if (event.name === "view_item") {
    const trail = nextTrail(sql, first, at);
    const pairs = trail.earlier.map((from, i) => ({
      relation: "viewed_together" as const,
      ...{ from, to: first, distance: i + 1, strength: 1, at },
    }));
    return trail.isRepeat ? null : { pairs, items: [{ item: first, action: "view", at }] };
  }
  if (event.name === "add_to_cart") {
    return { pairs: [], items: ids.map((item) => ({ item, action: "cart", at })) };
  }
  if (event.name === "purchase" && !hasPurchase(sql, event.transaction_id ?? "")) {
    const basket = ids.slice(0, TRAIL_ITEMS);
    const pairs = basket.flatMap((from, i) =>
      basket.slice(i + 1).map((to) => ({
        relation: "bought_together" as const,
        ...{ from, to, distance: 1, strength: PURCHASE_STRENGTH, at },
      })),
    );
    return { pairs, items: basket.map((item) => ({ item, action: "purchase", at })) };
  }
  return null;
}
