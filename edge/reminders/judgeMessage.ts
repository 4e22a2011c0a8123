import { allows } from "../../sdk/wire/index.ts";
import { DAY_MS } from "../platform/time.ts";
import type { Budget } from "../retargeting/budget/Budget.ts";
import { hasAttention } from "../retargeting/budget/hasAttention.ts";
import { consentOf } from "../shopper/consentOf.ts";
import { allReminders } from "../shopper/queriesOfReminders.ts";
import { linkOf } from "../shopper/queriesOfService.ts";
import { allMutes, keptPurchases } from "../shopper/queriesOfShopping.ts";
import type { Terms } from "../shopper/Terms.ts";
import { isInCategory } from "../slots/isInCategory.ts";
import { contactOf } from "./contactOf.ts";
import type { Message } from "./Message.ts";
import type { MessageFacts } from "./MessageFacts.ts";
import { unaskedOf } from "./planUnasked.ts";
import { isQuiet } from "./sendTime.ts";
import { usableChannels } from "./usableChannels.ts";
import { STALE_AFTER_MS, whenToSend } from "./whenToSend.ts";

/**
 * `send` it; put it off `until` a moment; `drop` it for good, for a reason that the shopper may read; or `forget` it: it is not
 * true now, and may come true again.
 */
export type Judgement =
  | { readonly verdict: "send"; readonly wasPrice: number | null }
  | { readonly verdict: "wait"; readonly until: number; readonly why: string }
  | { readonly verdict: "drop"; readonly why: string }
  | { readonly verdict: "forget" };

const drop = (why: string): Judgement => ({ verdict: "drop", why });

/** Judges a message at the very moment it is due: everything that let it be planned may have changed since. */
export function judgeMessage(
  sql: SqlStorage,
  message: Message,
  now: {
    readonly terms: Terms;
    readonly budget: Budget;
    readonly product: MessageFacts | null;
    readonly isComplaintOpen: boolean;
  },
): Judgement {
  const { terms, product } = now;
  if (!allows(consentOf(sql, terms), "personalisation")) return drop("personalisation is off");
  const choices = contactOf(sql, terms.timeZone);
  if (!usableChannels(choices, linkOf(sql)).includes(message.channel)) {
    return drop(`messages by ${message.channel} are off`);
  }
  if (!product) return drop("no longer sold");
  if (product.sensitive) return drop("about a private matter");
  if (isMuted(sql, message.item_id, product.category)) return drop("muted");
  const reminder = allReminders(sql).find((one) => one.id === message.id);
  const bought = keptPurchases(sql).find((one) => one.item_id === message.item_id);
  if (bought && (!reminder || bought.at >= reminder.at)) return drop("bought");
  if (message.kind === "left_in_cart" || message.kind === "browse") {
    const still = unaskedOf(sql, choices.kinds, terms.now).some((one) => one.id === message.id);
    if (!still) return drop("no longer so");
  } else if (!reminder) return drop("taken back");
  // What can't be bought is never told of; once it can be, it comes true again.
  if (product.availability !== "in_stock") return { verdict: "forget" };
  if (message.kind === "price_drop" && !(reminder && product.price < reminder.low)) {
    return { verdict: "forget" };
  }
  if (terms.now > message.at + STALE_AFTER_MS) return drop("put off too long");
  const later = (from: number, why: string): Judgement => {
    const until = whenToSend(sql, from, { choices, siteTimeZone: terms.timeZone });
    return { verdict: "wait", until, why };
  };
  if (isQuiet(terms.now, choices)) return later(terms.now, "quiet hours");
  if (now.isComplaintOpen) return later(terms.now + DAY_MS, "a complaint is open");
  const ask = { item: message.item_id, at: terms.now };
  // What is on its way has taken its share already.
  const isTaken = message.state === "sending";
  if (!isTaken && !hasAttention(sql, ask, now.budget))
    return later(terms.now + DAY_MS, "enough for now");
  return {
    verdict: "send",
    wasPrice: message.kind === "price_drop" ? (reminder?.price ?? null) : null,
  };
}

function isMuted(sql: SqlStorage, itemId: string, category: string | null): boolean {
  return allMutes(sql).some(({ kind, name }) =>
    kind === "item" ? name === itemId : category !== null && isInCategory(category, name),
  );
}
