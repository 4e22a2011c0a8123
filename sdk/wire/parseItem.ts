import type { EventItem } from "./events.ts";
import { LIMITS } from "./limits.ts";
import type { Reader } from "./reader.ts";
import { withoutAbsent } from "./withoutAbsent.ts";

const TITLE = { maxChars: LIMITS.titleChars };
const PRICE = { min: 0, max: LIMITS.priceMax };
const COUNT = { min: 0, max: 1e6 };

/** One item of an event: GA4's item fields, each optional but `item_id`. Reports faults to the reader. */
export function parseItem(item: Reader): EventItem | undefined {
  const item_id = item.text("item_id", ITEM_ID);
  item.need("item_id", item_id);
  if (item_id === undefined) return undefined;
  return withoutAbsent({
    item_id,
    item_name: item.text("item_name", TITLE),
    item_brand: item.text("item_brand", TITLE),
    item_category: item.text("item_category", TITLE),
    item_category2: item.text("item_category2", TITLE),
    item_category3: item.text("item_category3", TITLE),
    item_category4: item.text("item_category4", TITLE),
    item_category5: item.text("item_category5", TITLE),
    item_variant: item.text("item_variant", TITLE),
    item_list_id: item.text("item_list_id"),
    item_list_name: item.text("item_list_name", TITLE),
    affiliation: item.text("affiliation", TITLE),
    coupon: item.text("coupon", TITLE),
    location_id: item.text("location_id", TITLE),
    price: item.number("price", PRICE),
    discount: item.number("discount", PRICE),
    quantity: item.number("quantity", COUNT),
    index: item.number("index", COUNT),
  });
}

/** The limits of an item's id. */
export const ITEM_ID = { maxChars: 128 };
