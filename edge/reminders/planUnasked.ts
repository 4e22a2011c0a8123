import { allows, type ContactKind } from "../../sdk/wire/index.ts";
import { DAY_MS, HOUR_MS } from "../platform/time.ts";
import { consentOf } from "../shopper/consentOf.ts";
import { allItems } from "../shopper/queries.ts";
import { linkOf } from "../shopper/queriesOfService.ts";
import { allMutes, cartItems, keptPurchases } from "../shopper/queriesOfShopping.ts";
import type { Terms } from "../shopper/Terms.ts";
import { bestChannel } from "./bestChannel.ts";
import { contactOf } from "./contactOf.ts";
import { allMessages, hasMessage, noteResponses, putMessage } from "./queriesOfMessages.ts";
import { hourOfDay } from "./sendTime.ts";
import { usableChannels } from "./usableChannels.ts";
import { whenToSend } from "./whenToSend.ts";

/** A cart that was left may be come back to by itself. */
const CART_REST_MS = 20 * HOUR_MS;
/** And so may a product that was looked at more than once. */
const LOOK_REST_MS = 2 * DAY_MS;
const LOOKS_MIN = 2;
/** What was left longer ago than this is over. */
const OVER_MS = 14 * DAY_MS;
const RESPONSE_MS = 3 * DAY_MS;

/**
 * Plans what the shopper switched on without naming an item: what lies in the cart, and what was looked at more than once and
 * not bought. One message for each cart as it was left, one for each item looked at. Run it in a transaction.
 */
export function planUnasked(sql: SqlStorage, terms: Terms): void {
  const choices = contactOf(sql, terms.timeZone);
  if (choices.kinds.length === 0) return;
  if (!allows(consentOf(sql, terms), "personalisation")) return;
  noteResponses(sql, terms.now - RESPONSE_MS, (at) => hourOfDay(at, terms.timeZone));
  const channel = bestChannel(usableChannels(choices, linkOf(sql)), allMessages(sql));
  if (!channel) return;
  for (const { kind, item_id, id, from } of unaskedOf(sql, choices.kinds, terms.now)) {
    if (hasMessage(sql, id)) continue;
    const send_at = whenToSend(sql, from, { choices, siteTimeZone: terms.timeZone });
    putMessage(sql, {
      ...{ id, kind, item_id, channel, at: terms.now, send_at },
      ...{ state: "waiting", why: null, responded_hour: null },
    });
  }
}

interface Unasked {
  readonly id: string;
  readonly kind: ContactKind;
  readonly item_id: string;
  /** The earliest moment for it. */
  readonly from: number;
}

/** What there would be to tell; the id changes with the cart or the look, so that each is told of once. */
export function unaskedOf(sql: SqlStorage, kinds: readonly ContactKind[], now: number): Unasked[] {
  const silent = new Set([
    ...keptPurchases(sql).map((one) => one.item_id),
    ...allMutes(sql).flatMap((one) => (one.kind === "item" ? [one.name] : [])),
  ]);
  const cart = cartItems(sql).filter((one) => !silent.has(one.item_id));
  const found: Unasked[] = [];
  const [left] = cart;
  if (left && kinds.includes("left_in_cart") && left.at > now - OVER_MS) {
    const { item_id, at } = left;
    found.push({ id: `cart-${at}`, kind: "left_in_cart", item_id, from: at + CART_REST_MS });
  }
  if (kinds.includes("browse")) {
    const inCart = new Set(cart.map((one) => one.item_id));
    const looked = allItems(sql)
      .filter((one) => one.views >= LOOKS_MIN && one.last_at > now - OVER_MS)
      .filter((one) => !silent.has(one.item_id) && !inCart.has(one.item_id))
      .sort((a, b) => b.views - a.views || b.last_at - a.last_at)[0];
    if (looked) {
      const { item_id, last_at } = looked;
      const from = last_at + LOOK_REST_MS;
      found.push({ id: `look-${item_id}-${last_at}`, kind: "browse", item_id, from });
    }
  }
  return found;
}
