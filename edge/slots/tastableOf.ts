import type { Tastable } from "../../sdk/rank/index.ts";
import type { Card } from "../relevance/snapshot/Card.ts";

/** What of a card taste knows. */
type Tasted = Pick<Card, "category" | "brand" | "price" | "color" | "size">;

const known = new WeakMap<Tasted, Tastable>();

/**
 * What an item is, as taste knows it: a letter for the kind and the value. Category, brand, price band (prices within a
 * factor of two), colour, and size, which means something within its category only. Worked out once for each card.
 */
export function tastableOf(card: Tasted): Tastable {
  const held = known.get(card);
  if (held) return held;
  const { category = "", brand, price, color, size } = card;
  const facets: string[] = [];
  if (category) facets.push(`c${category}`);
  if (brand) facets.push(`b${brand}`);
  if (price > 0) facets.push(`p${32 - Math.clz32(price * 4)}`);
  if (color) facets.push(`k${color}`);
  if (size) facets.push(`s${size}|${category}`);
  const tastable = { facets, factor: 1 };
  known.set(card, tastable);
  return tastable;
}
