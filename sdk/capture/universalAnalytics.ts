import type { EventName } from "../wire/index.ts";
import { isRecord } from "../wire/isRecord.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Kinds of Universal Analytics' enhanced ecommerce and the GA4 events that took their place. */
const KINDS: readonly [string, EventName][] = [
  ["detail", "view_item"],
  ["click", "select_item"],
  ["add", "add_to_cart"],
  ["remove", "remove_from_cart"],
  ["checkout", "begin_checkout"],
  ["purchase", "purchase"],
  ["refund", "refund"],
];
const PROMOTIONS: readonly [string, EventName][] = [
  ["promoView", "view_promotion"],
  ["promoClick", "select_promotion"],
];

/** GA4 events of a Universal Analytics `ecommerce` object, as old shops still push it; of its items see `cleanEvent`. */
export function universalAnalytics(ecommerce: object): [EventName, Fields][] {
  const told: [EventName, Fields][] = [];
  const currency: unknown = Reflect.get(ecommerce, "currencyCode");
  for (const [kind, name] of KINDS) {
    const given: unknown = Reflect.get(ecommerce, kind);
    if (!isRecord(given)) continue;
    const action = isRecord(given.actionField) ? given.actionField : {};
    // Checkout has steps; the first is its beginning.
    if (kind === "checkout" && Number(action.step ?? 1) > 1) continue;
    told.push([
      name,
      {
        currency,
        transaction_id: action.id,
        value: action.revenue,
        tax: action.tax,
        shipping: action.shipping,
        coupon: action.coupon,
        item_list_name: action.list,
        // One product alone may stand there without a list around it.
        items: given.products && [given.products].flat(),
      },
    ]);
  }
  for (const [kind, name] of PROMOTIONS) {
    const given: unknown = Reflect.get(ecommerce, kind);
    const promotions = isRecord(given) && Array.isArray(given.promotions) ? given.promotions : [];
    for (const one of promotions.filter(isRecord)) {
      told.push([
        name,
        {
          promotion_id: one.id,
          promotion_name: one.name,
          creative_name: one.creative,
          creative_slot: one.position,
        },
      ]);
    }
  }
  const items: unknown = Reflect.get(ecommerce, "impressions");
  if (Array.isArray(items)) told.push(["view_item_list", { currency, items }]);
  return told;
}
