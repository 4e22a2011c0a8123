import type { Spoken } from "../speak.ts";
import { fill } from "./fill.ts";
import type { Strings } from "./Strings.ts";

type TextKey = { [K in keyof Strings]: Strings[K] extends string ? K : never }[keyof Strings];
type Values = Readonly<Record<string, string>>;

/** Everything the panel says goes through this: words, plurals, dates, prices and lists of one language. */
export interface Say {
  (key: TextKey, values?: Values): string;
  (key: Exclude<keyof Strings, TextKey>, values: Values | null, n: number): string;
  /** Safe to give to `Intl`, which throws at an odd tag. */
  readonly tag: string;
  readonly language: string;
  number(n: number, options?: Intl.NumberFormatOptions): string;
  date(at: number | Date, options: Intl.DateTimeFormatOptions): string;
  /** "today at 18:52", "yesterday at 09:10", "on Thursday", "on 9 November". */
  when(at: number): string;
  list(parts: readonly string[], type?: "unit" | "conjunction"): string;
}

const DAY_MS = 86_400_000;

/** `asked` is the page's own tag, which may name a region. */
export function createSay(spoken: Spoken<Strings>, asked: string, now = Date.now): Say {
  const { words, language } = spoken;
  const [, region] = /^[a-z]{2}[-_]([a-z]{2})$/i.exec(asked) ?? [];
  const tag =
    region && asked.toLowerCase().startsWith(language) ? `${language}-${region}` : language;
  const say = (key: keyof Strings, values?: Values | null, n = 0): string => {
    const phrase = words[key];
    return typeof phrase === "string"
      ? fill(phrase, values ?? {}, language)
      : fill(
          phrase[new Intl.PluralRules(tag).select(n)] ?? phrase.other,
          { n: number(n), ...values },
          language,
        );
  };
  const number: Say["number"] = (n, options) => new Intl.NumberFormat(tag, options).format(n);
  const date: Say["date"] = (at, options) => new Intl.DateTimeFormat(tag, options).format(at);
  return Object.assign(say, {
    tag,
    language,
    number,
    date,
    when(at: number) {
      const days = Math.round((midnight(now()) - midnight(at)) / DAY_MS);
      if (days > 6 || days < 0) {
        return say("onDate", { day: date(at, { day: "numeric", month: "long" }) });
      }
      if (days > 1) return say("onWeekday", { day: date(at, { weekday: "long" }) });
      return say("atTime", {
        day: new Intl.RelativeTimeFormat(tag, { numeric: "auto" }).format(-days, "day"),
        time: date(at, { timeStyle: "short" }),
      });
    },
    list: (parts: readonly string[], type: "unit" | "conjunction" = "unit") =>
      new Intl.ListFormat(tag, { type }).format(parts),
  });
}

/** The midnight before, in the browser's own time zone; days between two are not always 24 hours long. */
function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
