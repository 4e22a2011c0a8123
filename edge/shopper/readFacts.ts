import { allItems, getMeta, type ItemRow } from "./queries.ts";
import { impressionsSince } from "./queriesOfImpressions.ts";
import { allWeights } from "./queriesOfInterests.ts";
import { allReminders } from "./queriesOfReminders.ts";
import { allMutes, cartItems, keptPurchases } from "./queriesOfShopping.ts";

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
  readonly shown: ReturnType<typeof impressionsSince>;
}

export function readFacts(sql: SqlStorage, hour: number): ViewFacts {
  const has = filledOf(sql);
  return {
    hour,
    visits: Number(getMeta(sql, "visits") ?? 0),
    items: allItems(sql),
    cart: has.cart ? cartItems(sql) : [],
    purchased: has.purchases ? keptPurchases(sql) : [],
    mutes: has.mutes ? allMutes(sql) : [],
    weights: has.weights ? allWeights(sql) : [],
    reminders: has.reminders ? allReminders(sql) : [],
    shown: has.impressions ? impressionsSince(sql, hour - 23) : [],
  };
}

const TABLES = ["cart", "purchases", "mutes", "weights", "reminders", "impressions"] as const;
const FILLED = `SELECT ${TABLES.map((name) => `EXISTS (SELECT 1 FROM ${name}) AS ${name}`).join(", ")}`;

/** Which tables hold anything, as 0 or 1: most shoppers only look, and a statement costs as much where there is nothing to read. */
function filledOf(sql: SqlStorage): Record<(typeof TABLES)[number], number> {
  return sql.exec<Record<(typeof TABLES)[number], number>>(FILLED).one();
}
