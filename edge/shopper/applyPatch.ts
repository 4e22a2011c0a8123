import type { MePatch } from "../../sdk/wire/index.ts";
import { isSensitive } from "../catalogue/isSensitive.ts";
import { saveContact } from "../reminders/contactOf.ts";
import { deleteMessagesOf } from "../reminders/queriesOfMessages.ts";
import { forgetItems } from "../reports/acts/forgetItems.ts";
import { ATTENTION_META } from "../retargeting/budget/attentionLimit.ts";
import { forgetAttention } from "../retargeting/budget/attentionQueries.ts";
import { forgetInLedger } from "../retargeting/suppression/ledgerQueries.ts";
import { forgetInOutbox } from "./forgetInOutbox.ts";
import { HELP_META } from "./help/helpMeta.ts";
import {
  allEvents,
  deleteEvent,
  deleteItem,
  itemsOfCategory,
  setMeta,
  updateEventBody,
} from "./queries.ts";
import { forgetImpressions } from "./queriesOfImpressions.ts";
import { dropWeights, forgetHours, forgetPrices, setWeight } from "./queriesOfInterests.ts";
import { deleteRemindersOf } from "./queriesOfReminders.ts";
import { deleteMute, insertMute } from "./queriesOfShopping.ts";
import { markErasing } from "./scrub.ts";
import type { Terms } from "./Terms.ts";
import { forgetTrail } from "./visit.ts";

/** Does what the shopper asks about single things: mute them, unmute them, forget them. */
export function applyPatch(sql: SqlStorage, patch: MePatch, terms: Terms): void {
  const at = terms.now;
  if (patch.forget || patch.unmute || patch.unlink) markErasing(sql);
  for (const name of patch.mute?.items ?? []) insertMute(sql, { kind: "item", name, at });
  for (const name of patch.mute?.categories ?? []) insertMute(sql, { kind: "category", name, at });
  for (const name of patch.unmute?.items ?? []) deleteMute(sql, "item", name);
  for (const name of patch.unmute?.categories ?? []) deleteMute(sql, "category", name);
  for (const [category, choice] of Object.entries(patch.weights ?? {})) {
    if (!isSensitive(category)) setWeight(sql, { category, choice, at });
  }
  if (patch.dismiss_help) setMeta(sql, HELP_META.dismissedAt, at);
  if (patch.contact) saveContact(sql, patch.contact);
  if (patch.attention !== undefined) setMeta(sql, ATTENTION_META, patch.attention);
  if (patch.forget?.habits?.includes("hours")) forgetHours(sql);
  if (patch.forget?.habits?.includes("prices")) forgetPrices(sql);
  const categories = new Set(patch.forget?.categories);
  const items = new Set(patch.forget?.items);
  for (const category of categories) {
    for (const itemId of itemsOfCategory(sql, category)) items.add(itemId);
  }
  dropWeights(sql, categories);
  for (const itemId of items) {
    deleteRemindersOf(sql, itemId, at);
    deleteMessagesOf(sql, itemId);
  }
  if (items.size > 0 || categories.size > 0) forget(sql, items, categories);
}

/** Takes items out of the profile and out of every raw event; an event that was about nothing else goes whole. */
function forget(
  sql: SqlStorage,
  items: ReadonlySet<string>,
  categories: ReadonlySet<string>,
): void {
  forgetImpressions(sql, items);
  for (const itemId of items) {
    deleteItem(sql, itemId);
    forgetAttention(sql, itemId);
    forgetInLedger(sql, itemId);
  }
  forgetItems(sql, items);
  for (const { seq, event } of allEvents(sql)) {
    if (!event.items) continue;
    const left = event.items.filter(
      (item) => !items.has(item.item_id) && !categories.has(item.item_category ?? ""),
    );
    if (left.length === event.items.length) continue;
    if (left.length === 0) deleteEvent(sql, seq);
    else updateEventBody(sql, seq, { ...event, items: left });
  }
  forgetInOutbox(sql, items);
  // The trail would pair what was forgotten with what is viewed next.
  forgetTrail(sql);
}
