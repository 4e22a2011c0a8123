import type { SlotDefinition } from "../SlotDefinition.ts";
import type { Setting } from "./Setting.ts";
import { strategyWords } from "./strategyWords.ts";

/** Told in words of their own. */
const TOLD = new Set([
  ...["id", "title", "pages", "limit", "strategy", "chain", "fallback", "items", "filters"],
  ...["rules", "caps", "holdout", "schedule", "audience", "saved_audience", "priority", "blocks"],
]);
const TOLD_RULES = new Set(["pin", "boost", "bury", "max_per_category"]);
const WORDS: Readonly<Record<string, string>> = {
  tests: "Strategies under test",
  explore: "Tries new arrivals",
  promotion: "Silent while a complaint is open",
  "rules.diversity": "Variety",
};

/** What a slot sets besides: no difference goes untold because a setting is new. */
export function otherSettings(slot: SlotDefinition): Setting[] {
  const fields = Object.entries(slot).filter(([name]) => !TOLD.has(name));
  const rules = Object.entries(slot.rules)
    .filter(([name]) => !TOLD_RULES.has(name))
    .map(([name, value]): [string, unknown] => [`rules.${name}`, value]);
  return [...fields, ...rules].flatMap(([path, value]): Setting[] => {
    const isUnset = !value || (Array.isArray(value) && value.length === 0);
    if (isUnset) return [];
    const text =
      path === "tests"
        ? slot.tests.map(testWords).join(", ")
        : typeof value === "object"
          ? JSON.stringify(value)
          : String(value);
    return [{ path, setting: WORDS[path] ?? path, text, value }];
  });
}

const testWords = ({ id, strategy, share }: SlotDefinition["tests"][number]): string =>
  `${strategyWords[strategy]} to ${Math.round(share * 1_000) / 10}% (${id})`;
