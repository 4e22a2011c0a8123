import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";
import { metReminders } from "./metReminders.ts";

/** What the shopper asked to be told of and has come true; then what an earlier visit left in the cart and is in stock. */
export const reminders: Strategy = async ({ scene }) => {
  const { reading, view, page } = scene;
  // Whoever waits for an answer to a complaint is not asked to buy.
  if (view?.isComplaintOpen) return [];
  const met = await metReminders(scene);
  // The cart's own page shows what is in it.
  const ids = page.type === "cart" ? [] : (view?.left ?? []);
  const handles = await reading.resolve(ids);
  await reading.loadCards([...handles.values()]);
  const left = ids.flatMap((id): Pick<Candidate, "item" | "reason">[] => {
    const item = handles.get(id);
    if (item === undefined || !scene.cart.includes(item)) return [];
    if (reading.card(item)?.availability !== "in_stock") return [];
    return [{ item, reason: { code: "left_in_cart", cause: "cart" } }];
  });
  return [...met, ...left].map(
    (one, place): Candidate => ({ ...one, score: 1 / (1 + place), isPersonal: true }),
  );
};
