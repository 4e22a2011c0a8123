import { expect, test } from "vitest";
import { speak } from "../speak.ts";
import { createSay } from "./createSay.ts";
import { noticeLoaders } from "./noticeLoaders.ts";
import { words as noticeEnglish } from "./noticeStrings/en.ts";
import { panelLoaders } from "./panelLoaders.ts";
import { words as english } from "./strings/en.ts";

type Words = Record<string, string | Record<string, string>>;
const LANGUAGES = Object.keys(panelLoaders);
const holes = (phrase: string): string[] => [...phrase.matchAll(/\{\w+\}/g)].map(String).sort();

test("ten languages, the same for notice and panel", () => {
  expect(["en", ...LANGUAGES].sort()).toEqual(
    ["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "zh"].sort(),
  );
  expect(Object.keys(noticeLoaders)).toEqual(LANGUAGES);
});

for (const language of LANGUAGES) {
  test(`${language} has every phrase, every plural form it needs, and every value`, async () => {
    for (const [loaders, source] of [
      [panelLoaders, english],
      [noticeLoaders, noticeEnglish],
    ] as const) {
      const words: Words = (await speak(language, source, loaders as never)).words;
      expect(Object.keys(words).sort()).toEqual(Object.keys(source).sort());
      for (const [key, phrase] of Object.entries(source as Words)) {
        const own = words[key];
        expect(typeof own).toBe(typeof phrase);
        if (typeof phrase === "string" && typeof own === "string") {
          expect([key, holes(own)]).toEqual([key, holes(phrase)]);
          if (phrase.length > 24) expect(own, key).not.toBe(phrase);
        } else if (typeof own === "object") {
          // A language that says the same for every number may leave the other forms out.
          const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
          const said = Object.keys(own);
          expect(said).toContain("other");
          if (said.length > 1) {
            const rare = language === "ar" || language === "pl" ? [] : ["many"];
            expect([...said, ...rare]).toEqual(expect.arrayContaining([...forms]));
          }
        }
      }
    }
  });
}

test("a page's language finds its words; an odd one finds English", async () => {
  const found = async (asked: string) => (await speak(asked, english, panelLoaders)).language;
  expect(await found("de-AT")).toBe("de");
  expect(await found("zh_CN")).toBe("zh");
  expect(await found("AR")).toBe("ar");
  for (const odd of ["", "est", "constructor", "__proto__", "x-y", "💥"]) {
    expect(await found(odd)).toBe("en");
  }
});

test("dates, counts and prices are written as the page's region writes them", () => {
  const now = new Date(2026, 10, 21, 19, 0).getTime();
  const say = createSay({ language: "en", words: english }, "en-GB", () => now);
  expect(say.when(now - 8 * 60_000)).toBe("today at 18:52");
  expect(say.when(now - 86_400_000)).toBe("yesterday at 19:00");
  expect(say.when(now - 3 * 86_400_000)).toBe("on Wednesday");
  expect(say.when(now - 12 * 86_400_000)).toBe("on 9 November");
  expect(say("views", null, 1)).toBe("1 view");
  expect(say("views", null, 1234)).toBe("1,234 views");
});

test("a Latin name is isolated in Arabic", async () => {
  const say = createSay(await speak("ar", english, panelLoaders), "ar");
  expect(say("withShop", { shop: "Pippin Lane" })).toBe("لدى \u2068Pippin Lane\u2069");
});

test("a malformed tag of the page throws nothing", () => {
  const say = createSay({ language: "en", words: english }, "en_US_posix!", () => 0);
  expect(say.number(1)).toBe("1");
});
