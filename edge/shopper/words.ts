import type { Site } from "../platform/Site.ts";
import { DAY_MS } from "../platform/time.ts";
import type { Held } from "./Held.ts";
import type { Interest } from "./interestsOf.ts";

const DAYS = ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

/** "1 view", "2 views". */
export function counted(n: number, one: string, many: string = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** What an interest rests on, in a sentence: "7 views and 1 in the cart, in 12 days". */
export function interestText(interest: Interest): string {
  const parts = [
    interest.views > 0 ? counted(interest.views, "view") : "",
    interest.carts > 0 ? `${interest.carts} in the cart` : "",
    interest.purchases > 0 ? `${interest.purchases} bought` : "",
  ].filter((part) => part !== "");
  const days = Math.max(1, Math.ceil((interest.last_at - interest.first_at) / DAY_MS));
  const acts = parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` : parts[0];
  return `${acts ?? "Nothing yet"}, in ${counted(days, "day")}`;
}

/** When and at what price somebody looks at products, in a sentence that is true of the numbers beside it. */
export function habitsText(habits: Held["habits"], prices: string | null): string {
  const total = habits.reduce((sum, one) => sum + one.views, 0);
  if (total === 0) return "You have not looked at any product yet.";
  const busiest = habits.reduce((a, b) => (b.views > a.views ? b : a));
  const day = DAYS[Math.floor(busiest.hour / 24)] ?? "";
  const hour = `${busiest.hour % 24}:00`;
  const often = `Of ${counted(total, "view")}, ${busiest.views} ${busiest.views === 1 ? "was" : "were"} on ${day} after ${hour}.`;
  return prices === null ? often : `${often} ${prices}`;
}

export function money(amount: number, site: Pick<Site, "locale" | "currency">): string {
  try {
    const options = { style: "currency", currency: site.currency } as const;
    return new Intl.NumberFormat(site.locale, options).format(amount);
  } catch {
    return `${amount} ${site.currency}`;
  }
}

export function date(at: number, site: Pick<Site, "locale" | "time_zone">): string {
  try {
    const options = { dateStyle: "long", timeZone: site.time_zone } as const;
    return new Intl.DateTimeFormat(site.locale, options).format(at);
  } catch {
    return new Date(at).toISOString().slice(0, 10);
  }
}

/** What is kept until when. */
export function keptTexts(held: Held, site: Site): string[] {
  const { event_days, profile_days } = site.settings;
  const end = date(held.lastVisitAt + profile_days * DAY_MS, site);
  return [
    `Each thing you do here is kept for ${counted(event_days, "day")}, then deleted.`,
    `What we conclude from it is kept until ${end}, and longer each time you come back.`,
    "Your choices and their receipts are kept as long as we know you. Delete everything, and all of it goes at once.",
  ];
}
