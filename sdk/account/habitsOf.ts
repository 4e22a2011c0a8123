import type { CandourEvent, MeHabits } from "../wire/index.ts";

/** Half an hour without a word ends a visit, as everywhere in web analytics. */
const VISIT_GAP_MS = 1_800_000;

/** When views happened by this device's clock, and what they cost. */
export function habitsOf(events: readonly CandourEvent[]): MeHabits {
  const hours = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
  const prices: number[] = [];
  let currency = "";
  let visits = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const event of events) {
    if (event.at - last > VISIT_GAP_MS) visits++;
    last = event.at;
    if (event.name !== "view_item") continue;
    const when = new Date(event.at);
    const day = hours[(when.getDay() + 6) % 7];
    if (day) day[when.getHours()] = (day[when.getHours()] ?? 0) + 1;
    const price = event.items?.[0]?.price;
    if (price !== undefined && event.currency) {
      if (currency && currency !== event.currency) continue;
      currency = event.currency;
      prices.push(price);
    }
  }
  prices.sort((a, b) => a - b);
  const at = (share: number): number => prices[Math.floor((prices.length - 1) * share)] ?? 0;
  return {
    hours,
    prices: prices.length ? { low: at(0.1), median: at(0.5), high: at(0.9), currency } : null,
    visits,
    since: events[0]?.at ?? null,
    text: `${visits} ${visits === 1 ? "visit" : "visits"} on this device`,
  };
}
