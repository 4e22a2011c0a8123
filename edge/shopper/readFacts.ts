import { allItems, getMeta, type ItemRow } from "./queries.ts";
import { allWeights } from "./queriesOfInterests.ts";
import { allReminders } from "./queriesOfReminders.ts";
import { allMutes, cartItems, keptPurchases, shownSince } from "./queriesOfShopping.ts";

/** What the tables hold that a decision may rest on; {@link readView} takes what is granted from it. */
export interface ViewFacts {
  /** Hours since the epoch; impressions are those of the day before its end. */
  readonly hour: number;
  readonly visits: number;
  readonly items: readonly ItemRow[];
  readonly cart: ReturnType<typeof cartItems>;
  readonly purchased: ReturnType<typeof keptPurchases>;
  readonly mutes: ReturnType<typeof allMutes>;
  readonly weights: ReturnType<typeof allWeights>;
  readonly reminders: ReturnType<typeof allReminders>;
  readonly shown: ReturnType<typeof shownSince>;
}

export function readFacts(sql: SqlStorage, hour: number): ViewFacts {
  return {
    hour,
    visits: Number(getMeta(sql, "visits") ?? 0),
    items: allItems(sql),
    cart: cartItems(sql),
    purchased: keptPurchases(sql),
    mutes: allMutes(sql),
    weights: allWeights(sql),
    reminders: allReminders(sql),
    shown: shownSince(sql, hour - 23),
  };
}
