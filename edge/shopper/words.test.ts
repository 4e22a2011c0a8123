import { beforeAll, describe, expect, it } from "vitest";
import type { Me } from "../../sdk/wire/index.ts";
import { words as en } from "../../sdk/wire/meWords/en.ts";
import { acceptedLanguage } from "../platform/acceptedLanguage.ts";
import { LANGUAGES } from "../platform/languages.ts";
import { DAY_MS } from "../platform/time.ts";
import { ownWords } from "./ownWords.ts";
import { call, event, known, openSites, SITE, send } from "./test/shop.ts";
import { habitsText, interestText, keptTexts } from "./words.ts";

beforeAll(openSites);

const interest = { category: "BAG", first_at: 0, weight: 1 };
const nothing = { views: 0, carts: 0, purchases: 0 };
const held = { lastVisitAt: Date.UTC(2026, 10, 22) };
describe.each(LANGUAGES)("in %s", (language) => {
  const site = { ...SITE, locale: language };
  const numbers = (text: string): string[] => text.match(/\d+/g) ?? [];

  it("every phrase is there with its placeholders", async () => {
    const shared: { words: object } = await import(`../../sdk/wire/meWords/${language}.ts`);
    const words: Record<string, unknown> = { ...shared.words, ...ownWords[language] };
    const english = { ...en, ...ownWords.en };
    const slots = (phrase: unknown): string[] => JSON.stringify(phrase).match(/\{\w+\}/g) ?? [];
    expect(Object.keys(words)).toEqual(Object.keys(english));
    for (const [key, phrase] of Object.entries(english)) {
      expect([key, [...new Set(slots(words[key]))].sort()]).toEqual([
        key,
        [...new Set(slots(phrase))].sort(),
      ]);
    }
  });

  it("an interest tells its numbers", () => {
    for (const days of [3, 5, 12, 22]) {
      const last_at = days * DAY_MS;
      const seen = { ...interest, views: 7, carts: 4, purchases: 13, last_at };
      const text = interestText(seen, site);
      expect(numbers(text).sort()).toEqual(["7", "4", "13", `${days}`].sort());
      expect(text).not.toMatch(/[{}]|undefined/);
    }
    expect(interestText({ ...interest, ...nothing, last_at: 0 }, site)).not.toMatch(/\d|[{}]/);
  });

  it("habits and what is kept are told whole", () => {
    const habits = [
      { hour: 20, views: 4 },
      { hour: 30, views: 1 },
    ];
    const text = habitsText(habits, { low: 2, high: 9 }, site);
    expect(numbers(text).slice(0, 4).sort()).toEqual(["5", "4", "20", "00"].sort());
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(habitsText([], null, site)).not.toMatch(/\d|[{}]/);
    const [events = "", profile = "", choices = ""] = keptTexts(held, site);
    expect(events).toContain("90");
    expect(profile).toContain("2027");
    expect(choices.length).toBeGreaterThan(10);
  });
});

it("the profile speaks the language asked for, else the browser's, else the site's", async () => {
  const token = await known("personalisation");
  await send(token, [event("view_item", ["A"])]);
  const text = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
    const answer = await call("GET", path, { token, headers });
    return (await answer.json<Me>()).interests[0]?.text ?? "";
  };
  expect(await text("/v1/me")).toBe("1 view, in 1 day");
  expect(await text("/v1/me?language=de-AT")).toBe("1 Ansicht, an 1 Tag");
  const french = { "Accept-Language": "sv, fr-CA;q=0.8, de;q=0.5" };
  expect(await text("/v1/me", french)).toBe("1 consultation, en 1 jour");
  expect(await text("/v1/me?language=ja", french)).toBe("1日間に閲覧1回");
  expect(await text("/v1/me?language=xx")).toBe("1 view, in 1 day");
});

it("reads a header of any form", () => {
  expect(acceptedLanguage("de;q=0.3, nl;q=0.9, *;q=1")).toBe("nl");
  for (const header of [undefined, "", ";;;", "xx-YY", "de;q=0", `${"a,".repeat(9_999)}de`]) {
    expect(acceptedLanguage(header)).toBeUndefined();
  }
});
