import type { KeptDecision } from "../../sdk/wire/index.ts";
import { heldContact } from "../reminders/heldContact.ts";
import { attentionLimit } from "../retargeting/budget/attentionLimit.ts";
import { allAttention } from "../retargeting/budget/attentionQueries.ts";
import { consentOf } from "./consentOf.ts";
import type { Held } from "./Held.ts";
import { interestsOf } from "./interestsOf.ts";
import { itemsOfEvents } from "./itemsOfEvents.ts";
import { allItems, allReceipts, countEvents, getMeta, searchesOf } from "./queries.ts";
import { allWeights } from "./queriesOfInterests.ts";
import { allDecisions } from "./queriesOfLeaving.ts";
import { allReminders } from "./queriesOfReminders.ts";
import { allAccess, linkOf } from "./queriesOfService.ts";
import { allHabits, allMutes, cartItems, keptPurchases } from "./queriesOfShopping.ts";
import type { Terms } from "./Terms.ts";

/** All that is held, for the shopper's own eyes: shown whatever is granted, for it is held whatever is granted. */
export function readHeld(sql: SqlStorage, terms: Terms): Held {
  const items = allItems(sql);
  const profiled = new Set(items.map((item) => item.item_id));
  const others = itemsOfEvents(sql).filter((item) => !profiled.has(item.item_id));
  const { gpc, gpcBefore } = consentOf(sql, terms);
  return {
    receipts: allReceipts(sql),
    gpc: gpc || gpcBefore === true,
    items: [...items, ...others],
    searches: searchesOf(sql),
    cart: cartItems(sql).map((item) => item.item_id),
    purchased: keptPurchases(sql),
    interests: interestsOf(items, terms.now),
    weights: allWeights(sql),
    habits: allHabits(sql),
    visits: Number(getMeta(sql, "visits") ?? 0),
    mutes: allMutes(sql),
    reminders: allReminders(sql),
    contact: heldContact(sql, terms.timeZone),
    decisions: allDecisions(sql).map(({ at, body }) => {
      const decision: Omit<KeptDecision, "at"> = JSON.parse(body);
      return { ...decision, at };
    }),
    access: allAccess(sql),
    customer: linkOf(sql),
    attention: { limit: attentionLimit(sql), shown: allAttention(sql) },
    counts: countEvents(sql),
    lastVisitAt: Number(getMeta(sql, "last_visit_at") ?? 0),
  };
}
