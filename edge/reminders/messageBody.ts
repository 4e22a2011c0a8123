import type { Site } from "../platform/Site.ts";
import { reasonText } from "../slots/reasonText.ts";
import type { WebhookMessage } from "../webhooks/WebhookMessage.ts";
import type { Message } from "./Message.ts";
import type { MessageFacts } from "./MessageFacts.ts";

const CODES = {
  back_in_stock: { code: "back_in_stock", cause: "asked" },
  price_drop: { code: "price_drop", cause: "asked" },
  left_in_cart: { code: "left_in_cart", cause: "cart" },
  browse: { code: "recently_viewed", cause: "looked" },
} as const;

/** What the shop's mail system is told. It has the address; we name the customer, and nothing of the profile beyond the item. */
export function messageBody(
  message: Message,
  about: {
    readonly site: Site;
    readonly product: MessageFacts;
    readonly customer: string;
    readonly language: string;
    readonly wasPrice: number | null;
    /** The Shopper object. */
    readonly subject: string;
    readonly daysAgo: number;
    readonly now: number;
  },
): WebhookMessage {
  const { site, product, customer, language, wasPrice, subject, daysAgo, now } = about;
  const { title, url, image, price, currency } = product;
  const draft = CODES[message.kind];
  const text = reasonText({ draft, name: title, siteName: site.name, daysAgo }, language);
  return {
    id: `reminder_${message.id}`,
    type: "reminder.due",
    subject,
    at: now,
    data: {
      ...{ site: site.id, customer, channel: message.channel, kind: message.kind },
      ...{ send_at: message.send_at, language, text },
      item: {
        ...{ item_id: message.item_id, title, url, image, price, currency },
        ...(wasPrice !== null && { was_price: wasPrice }),
      },
    },
  };
}
