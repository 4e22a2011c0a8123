import type { MeWords } from "../../sdk/wire/MeWords.ts";
import { words as ar } from "../../sdk/wire/meWords/ar.ts";
import { words as de } from "../../sdk/wire/meWords/de.ts";
import { words as en } from "../../sdk/wire/meWords/en.ts";
import { words as es } from "../../sdk/wire/meWords/es.ts";
import { words as fr } from "../../sdk/wire/meWords/fr.ts";
import { words as it } from "../../sdk/wire/meWords/it.ts";
import { words as ja } from "../../sdk/wire/meWords/ja.ts";
import { words as nl } from "../../sdk/wire/meWords/nl.ts";
import { words as pl } from "../../sdk/wire/meWords/pl.ts";
import { words as zh } from "../../sdk/wire/meWords/zh.ts";
import { type Language, languageOf } from "../platform/languages.ts";
import type { Site } from "../platform/Site.ts";
import { DAY_MS } from "../platform/time.ts";
import type { Held } from "./Held.ts";
import type { Interest } from "./interestsOf.ts";
import { ownWords } from "./ownWords.ts";

const WORDS: Readonly<Record<Language, MeWords>> = { en, de, fr, es, it, nl, pl, zh, ja, ar };
type Key = keyof MeWords | keyof (typeof ownWords)[Language];

type Place = Pick<Site, "locale">;
type Values = Readonly<Record<string, string | number>>;

/** A phrase in the language of the place, its plural by `n`. */
function say(key: Key, { locale }: Place, values: Values = {}): string {
  const language = languageOf(locale) ?? "en";
  const phrase = { ...WORDS[language], ...ownWords[language] }[key];
  const form = pluralRules(language, "").select(Number(values.n ?? 0));
  const text = typeof phrase === "string" ? phrase : (phrase[form] ?? phrase.other);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ""}`);
}

/** What an interest rests on, in a sentence: "7 views and 1 in the cart, in 12 days". */
export function interestText(interest: Interest, site: Place): string {
  const acts = (["views", "carts", "purchases"] as const).flatMap((act) =>
    interest[act] > 0 ? [say(act, site, { n: interest[act] })] : [],
  );
  if (acts.length === 0) return say("asked", site);
  const n = Math.max(1, Math.ceil((interest.last_at - interest.first_at) / DAY_MS));
  const language = languageOf(site.locale) ?? "en";
  // English lists without the comma before "and".
  const list = listFormat(language === "en" ? "en-GB" : language, "").format(acts);
  return say("evidence", site, { n, acts: list });
}

/** When and at what price somebody looks at products, in a sentence that is true of the numbers beside it. */
export function habitsText(
  habits: Held["habits"],
  prices: { low: number; high: number } | null,
  site: Pick<Site, "locale" | "currency">,
): string {
  const n = habits.reduce((sum, one) => sum + one.views, 0);
  if (n === 0) return say("noViews", site);
  const busiest = habits.reduce((a, b) => (b.views > a.views ? b : a));
  const language = languageOf(site.locale) ?? "en";
  // The first of January 2024 was a Monday.
  const monday = Date.UTC(2024, 0, 1);
  const name = weekdayFormat(language, "").format(monday + Math.floor(busiest.hour / 24) * DAY_MS);
  const day = language === "en" ? `${name}s` : name;
  const most = busiest.views;
  const often = say("hours", site, { n, most, day, hour: `${busiest.hour % 24}:00` });
  if (!prices) return often;
  const [low, high] = [money(prices.low, site), money(prices.high, site)];
  return `${often} ${say("prices", site, { low, high })}`;
}

export function money(amount: number, site: Pick<Site, "locale" | "currency">): string {
  try {
    return moneyFormat(site.locale, site.currency).format(amount);
  } catch {
    return `${amount} ${site.currency}`;
  }
}

export function date(at: number, site: Pick<Site, "locale" | "time_zone">): string {
  try {
    return dateFormat(site.locale, site.time_zone).format(at);
  } catch {
    return new Date(at).toISOString().slice(0, 10);
  }
}

/** What is kept until when. */
export function keptTexts(held: Pick<Held, "lastVisitAt">, site: Site): string[] {
  const { event_days, profile_days } = site.settings;
  const end = date(held.lastVisitAt + profile_days * DAY_MS, site);
  return [
    say("keptEvents", site, { n: event_days }),
    say("keptProfile", site, { date: end }),
    say("keptChoices", site),
  ];
}

/** Formats are dear to make, and there are as many as sites and languages. */
const moneyFormat = remembered(
  (locale, currency) => new Intl.NumberFormat(locale, { style: "currency", currency }),
);
const dateFormat = remembered(
  (locale, timeZone) => new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone }),
);
const pluralRules = remembered((language) => new Intl.PluralRules(language));
const listFormat = remembered((language) => new Intl.ListFormat(language));
const weekdayFormat = remembered(
  (language) => new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }),
);

function remembered<T>(make: (a: string, b: string) => T): (a: string, b: string) => T {
  const made = new Map<string, T>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const known = made.get(key) ?? make(a, b);
    made.set(key, known);
    return known;
  };
}
