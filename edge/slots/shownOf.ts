import type { Card } from "../relevance/snapshot/Card.ts";

type Shown = Omit<Card, "brand" | "sensitive" | "color" | "size">;

const known = new WeakMap<Card, Shown>();

/** What a page gets of a card. Made once for each: what is popular is shown with every other decision. */
export function shownOf(card: Card): Shown {
  const held = known.get(card);
  if (held) return held;
  const { brand: _, sensitive: __, color: ___, size: ____, ...shown } = card;
  known.set(card, shown);
  return shown;
}
