import type { Candidate } from "../Candidate.ts";
import type { Scene } from "../Scene.ts";

/** What the shopper asked to be told of and has come true, the latest asked first. What can't be bought now is silent. */
export async function metReminders({
  reading,
  view,
}: Scene): Promise<Pick<Candidate, "item" | "reason">[]> {
  const asked = view?.reminders ?? [];
  if (asked.length === 0) return [];
  const handles = await reading.resolve(asked.map(({ item_id }) => item_id));
  await reading.loadCards([...handles.values()]);
  return asked.flatMap(({ item_id, kind, low }) => {
    const item = handles.get(item_id);
    const card = item === undefined ? undefined : reading.card(item);
    if (item === undefined || card?.availability !== "in_stock") return [];
    if (kind === "price_drop" && card.price >= low) return [];
    return [{ item, reason: { code: kind, cause: "asked" } }];
  });
}
