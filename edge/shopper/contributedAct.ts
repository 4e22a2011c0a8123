import type { CandourEvent } from "../../sdk/wire/index.ts";
import { hasPurchase } from "./queriesOfShopping.ts";

/** What of an event goes to the shared statistics: what was done, when, and with which items. */
export type ContributedAct = readonly [act: ActName, at: number, ...items: string[]];
type ActName = "view" | "cart" | "purchase";

const ACTS: Readonly<Record<string, ActName>> = {
  view_item: "view",
  add_to_cart: "cart",
  purchase: "purchase",
};

/** Null for an event that adds nothing. Ask before it is folded, and only where personalisation is granted. */
export function contributedAct(
  sql: SqlStorage,
  event: CandourEvent,
  catalogued: ReadonlySet<string>,
): ContributedAct | null {
  const act = Object.hasOwn(ACTS, event.name) ? ACTS[event.name] : undefined;
  if (!act) return null;
  const ids = new Set(event.items?.map((item) => item.item_id).filter((id) => catalogued.has(id)));
  if (ids.size === 0) return null;
  if (act === "purchase" && hasPurchase(sql, event.transaction_id ?? "")) return null;
  return [act, event.at, ...ids];
}
