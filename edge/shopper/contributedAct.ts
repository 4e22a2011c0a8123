import type { CandourEvent } from "../../sdk/wire/index.ts";
import { searchedWord } from "../reports/searchedWord.ts";
import { hasPurchase } from "./queriesOfShopping.ts";

/**
 * What of an event goes to the shared statistics: what was done, when, and with which items; of a search the word, of a wish
 * the item that is waited for.
 */
export type ContributedAct = readonly [act: ActName, at: number, ...items: string[]];
type ActName = "view" | "cart" | "purchase" | "search" | "wish";

const ACTS: Readonly<Record<string, ActName>> = {
  view_item: "view",
  add_to_cart: "cart",
  purchase: "purchase",
};

/** A search is told by one of them or by both; told twice it counts once. */
const SEARCHES = new Set<string>(["search", "view_search_results"]);

/** Null for an event that adds nothing. Ask before it is folded, and only where personalisation is granted. */
export function contributedAct(
  sql: SqlStorage,
  event: CandourEvent,
  catalogued: ReadonlySet<string>,
): ContributedAct | null {
  if (SEARCHES.has(event.name)) {
    const word = searchedWord(event.search_term ?? "");
    return word === null ? null : ["search", event.at, word];
  }
  const act = Object.hasOwn(ACTS, event.name) ? ACTS[event.name] : undefined;
  if (!act) return null;
  const ids = new Set(event.items?.map((item) => item.item_id).filter((id) => catalogued.has(id)));
  if (ids.size === 0) return null;
  if (act === "purchase" && hasPurchase(sql, event.transaction_id ?? "")) return null;
  return [act, event.at, ...ids];
}
