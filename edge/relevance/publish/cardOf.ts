import type { ProductRow } from "../../catalogue/queries.ts";
import type { Card } from "../snapshot/Card.ts";

/** What a decision and a page need of a product. */
export function cardOf(row: ProductRow): Card {
  return {
    item_id: row.item_id,
    title: row.title,
    url: row.url,
    image: row.image,
    price: row.price,
    currency: row.currency,
    availability: row.availability,
    ...(row.was_price !== null && { was_price: row.was_price }),
    ...(row.category !== null && { category: row.category }),
    ...(row.brand !== null && { brand: row.brand }),
    ...variantOf(row),
    ...(row.sensitive === 1 && { sensitive: true }),
  };
}

/** Colour and size, by which a taste is known. */
function variantOf({ variant }: ProductRow): { color?: string; size?: string } {
  if (!variant) return {};
  const { color, size }: { color?: unknown; size?: unknown } = JSON.parse(variant);
  return {
    ...(typeof color === "string" && { color }),
    ...(typeof size === "string" && { size }),
  };
}
