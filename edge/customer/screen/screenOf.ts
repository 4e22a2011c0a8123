import type { Site } from "../../platform/Site.ts";
import { sentimentOf } from "../topics/sentimentOf.ts";
import { browsingOf } from "./browsingOf.ts";
import { evidenceOfContacts } from "./evidenceOfContacts.ts";
import { evidenceOfShop } from "./evidenceOfShop.ts";
import { experienceOf } from "./experienceOf.ts";
import { intentOf } from "./intentOf.ts";
import { isOutbound } from "./isOutbound.ts";
import { itemsOf } from "./itemsOf.ts";
import { mentionOf } from "./mentionOf.ts";
import { openingOf } from "./openingOf.ts";
import { ordersOf } from "./ordersOf.ts";
import { preferencesOf } from "./preferencesOf.ts";
import { priorityOf } from "./priorityOf.ts";
import { recognitionOf } from "./recognitionOf.ts";
import type { Sight } from "./Sight.ts";
import { stockOf } from "./stockOf.ts";
import { topicOfContact } from "./topicOfContact.ts";

/** What an agent sees of somebody: the one screen, whoever it is and whatever is granted. */
export async function screenOf(
  env: Env,
  sight: Sight,
  { site, language }: { site: Site; language: string },
) {
  const { interactions, views, events, now } = sight;
  const stock = await stockOf(env, site.id, itemsOf(events));
  const outOfStock = new Set(
    [...stock].flatMap(([id, item]) => (item.availability === "out_of_stock" ? [id] : [])),
  );
  const intent = intentOf([
    ...evidenceOfContacts(interactions, now),
    ...evidenceOfShop({ events, outOfStock, now }),
  ]);
  const opening = openingOf(sight, intent, { language, timeZone: site.time_zone });
  const granted = views.filter((view) => view.assistance);
  const isGranted = granted.length > 0;
  const [customer = null, ...also] = sight.customers;
  return {
    customer,
    /** Other ids of the same person. */
    also_known_as: also,
    recognition: recognitionOf(sight, language),
    intent: { ...intent, confirm: opening.confirm },
    priority: priorityOf(sight, intent),
    greeting: opening.greeting,
    opening: opening.text,
    mention: mentionOf(sight, intent),
    timeline: interactions.map((contact) => {
      const { order_id: order, status_at: _, ...one } = contact;
      const sentiment = sentimentOf(`${one.subject} ${one.body ?? ""}`);
      return { ...one, order, topic: topicOfContact(contact), sentiment };
    }),
    /** What the shop has told them so far, the latest first. */
    already_told: interactions
      .filter((one) => isOutbound(one) && one.kind !== "note")
      .map(({ at, channel, subject }) => ({ at, channel, subject })),
    orders: ordersOf(events, stock),
    browsing: isGranted ? browsingOf(events, stock) : null,
    experience: isGranted ? experienceOf(events) : null,
    contact_preferences: preferencesOf(interactions, site.time_zone),
    consent: {
      assistance: isGranted ? "granted" : views.length > 0 ? "denied" : "unset",
      browsers: views.length,
      granted_browsers: granted.length,
      chosen_at: granted[0]?.chosen_at ?? views[0]?.chosen_at ?? null,
    },
  };
}
