import type { Interaction } from "../timeline/Interaction.ts";
import { isOutbound } from "./isOutbound.ts";

/** From fewer contacts no habit is read. */
const MIN_CONTACTS = 2;

/** How and when somebody gets in touch of their own accord; null where they have hardly done so. */
export function preferencesOf(interactions: readonly Interaction[], timeZone: string) {
  const own = interactions.filter((one) => !isOutbound(one));
  if (own.length < MIN_CONTACTS) return null;
  const hour = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "numeric", hourCycle: "h23" });
  const partOf = (at: number): string => {
    const h = Number(hour.format(at));
    return h < 5 ? "night" : h < 12 ? "morning" : h < 17 ? "afternoon" : "evening";
  };
  const channel = mostOf(own.map((one) => one.channel));
  const time = mostOf(own.map((one) => partOf(one.at)));
  return { channel, time, from_contacts: own.length };
}

/** The commonest, the one that came first among equals. */
function mostOf(words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), ["", 0] as const)[0];
}
