import { speak } from "../speak.ts";
import type { MeWords } from "../wire/MeWords.ts";
import type { MeHabits, MeInterest } from "../wire/messages.ts";
import { words as english } from "../wire/meWords/en.ts";
import { meLoaders } from "./meLoaders.ts";

/** The edge's sentences about a profile, for one that is on this device. */
export interface Teller {
  /** What an interest rests on. */
  interest(one: Pick<MeInterest, "views" | "carts" | "purchases" | "first_at" | "last_at">): string;
  /** When products are looked at. */
  hours(hours: MeHabits["hours"]): string;
  /** How long it is kept. */
  kept(until: number): string;
}

const DAY_MS = 86_400_000;
const ACTS = ["views", "carts", "purchases"] as const;

/** Sentences in a page's language, else in English. */
export async function tellerOf(asked: string): Promise<Teller> {
  const { language, words } = await speak<MeWords>(asked, english, meLoaders);
  const say = (key: keyof MeWords, values: Readonly<Record<string, string | number>>): string => {
    const phrase = words[key];
    const form = new Intl.PluralRules(language).select(Number(values.n ?? 0));
    const text = typeof phrase === "string" ? phrase : (phrase[form] ?? phrase.other);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ""}`);
  };
  return {
    interest(one) {
      const done = ACTS.flatMap((act) => (one[act] > 0 ? [say(act, { n: one[act] })] : []));
      if (done.length === 0) return say("asked", {});
      const n = Math.max(1, Math.ceil((one.last_at - one.first_at) / DAY_MS));
      // English lists without the comma before "and".
      const list = new Intl.ListFormat(language === "en" ? "en-GB" : language);
      return say("evidence", { n, acts: list.format(done) });
    },
    hours(hours) {
      const views = hours.flat();
      const n = views.reduce((sum, one) => sum + one, 0);
      if (n === 0) return say("noViews", {});
      const most = Math.max(...views);
      const at = views.indexOf(most);
      // The first of January 2024 was a Monday.
      const date = Date.UTC(2024, 0, 1 + Math.floor(at / 24));
      const name = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
      const day = name.format(date) + (language === "en" ? "s" : "");
      return say("hours", { n, most, day, hour: `${at % 24}:00` });
    },
    kept: (until) =>
      say("keptHere", {
        date: new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(until),
      }),
  };
}
