import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/**
 * What the shopper asked to be told of and has come true, the latest asked first; then what an earlier visit left in the
 * cart. What can't be bought now is silent.
 */
export const reminders: Strategy = async ({ scene }) => {
  const { reading, view, page } = scene;
  const asked = view?.reminders ?? [];
  // The cart's own page shows what is in it.
  const left = page.type === "cart" ? [] : (view?.left ?? []);
  const ids = [...asked.map(({ item_id }) => item_id), ...left];
  if (ids.length === 0) return [];
  const handles = await reading.resolve(ids);
  await reading.loadCards([...handles.values()]);
  const found: Pick<Candidate, "item" | "reason">[] = [];
  for (const { item_id, kind, low } of asked) {
    const item = handles.get(item_id);
    const card = item === undefined ? undefined : reading.card(item);
    if (item === undefined || card?.availability !== "in_stock") continue;
    if (kind === "price_drop" && card.price >= low) continue;
    found.push({ item, reason: { code: kind, cause: "asked" } });
  }
  for (const item_id of left) {
    const item = handles.get(item_id);
    if (item === undefined || !scene.cart.includes(item)) continue;
    if (reading.card(item)?.availability !== "in_stock") continue;
    found.push({ item, reason: { code: "left_in_cart", cause: "cart" } });
  }
  return found.map((one, place) => ({ ...one, score: 1 / (1 + place), isPersonal: true }));
};
