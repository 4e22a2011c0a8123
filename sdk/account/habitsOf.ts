import type { Said } from "../delivery/Said.ts";
import { type CandourEvent, type MeHabits, priceHabit } from "../wire/index.ts";
import type { Teller } from "./tellerOf.ts";

/** Half an hour without a word ends a visit, as everywhere in web analytics. */
const VISIT_GAP_MS = 1_800_000;

/** When views happened by this device's clock, and what they cost; without what the shopper has forgotten of it. */
export function habitsOf(
  events: readonly CandourEvent[],
  forgot: Said["forgot"],
  teller: Pick<Teller, "hours">,
): MeHabits {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const seen: { price: number; views: number }[] = [];
  let currency = "";
  let visits = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (event.at - last > VISIT_GAP_MS) visits++;
    last = event.at;
    if (event.name !== "view_item") continue;
    const when = new Date(event.at);
    const day = hours[(when.getDay() + 6) % 7];
    if (day && event.at > (forgot.hours ?? 0))
      day[when.getHours()] = (day[when.getHours()] ?? 0) + 1;
    const price = event.items?.[0]?.price;
    if (price !== undefined && event.currency && event.at > (forgot.prices ?? 0)) {
      if (currency && currency !== event.currency) continue;
      currency = event.currency;
      seen.push({ price, views: 1 });
    }
  }
  const prices = priceHabit(seen);
  return {
    hours,
    prices: prices && { ...prices, currency },
    visits,
    since: events[0]?.at ?? null,
    text: teller.hours(hours),
  };
}
