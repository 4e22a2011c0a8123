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

/** GA4 events of a Universal Analytics `ecommerce` object, as old shops still push it. */
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
        items: itemsOf(given.products),
      },
    ]);
  }
  const impressions: unknown = Reflect.get(ecommerce, "impressions");
  if (Array.isArray(impressions))
    told.push(["view_item_list", { currency, items: itemsOf(impressions) }]);
  return told;
}

function itemsOf(products: unknown): Fields[] {
  if (!Array.isArray(products)) return [];
  return products
    .filter(isRecord)
    .map(({ id, name, brand, category, variant, price, quantity, coupon, position, list }) => ({
      item_id: id ?? name,
      item_name: name,
      item_brand: brand,
      item_category: typeof category === "string" ? category.split("/").at(-1) : undefined,
      item_variant: variant,
      item_list_name: list,
      price,
      quantity,
      coupon,
      index: position,
    }));
}
