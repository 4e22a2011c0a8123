import type { SlotDefinition } from "../SlotDefinition.ts";
import { audienceWords } from "./audienceWords.ts";
import { hoursWords } from "./hoursWords.ts";
import { otherSettings } from "./otherSettings.ts";
import type { Setting } from "./Setting.ts";
import type { SlotWords } from "./SlotWords.ts";
import { strategyWords } from "./strategyWords.ts";

const NAMED_MAX = 3;

/** All that a slot sets, in the editor's order; what is not set is not there. */
export function settingsOf(slot: SlotDefinition, words: SlotWords): Setting[] {
  const { filters, rules, caps, schedule } = slot;
  const settings: Setting[] = [];
  const put = (
    path: string,
    setting: string,
    { value, text }: { value: unknown; text?: string },
  ): void => {
    const isSet = Array.isArray(value)
      ? value.length > 0
      : value !== null && value !== undefined && value !== "";
    if (isSet) settings.push({ path, setting, text: text ?? String(value), value });
  };
  const { price, categories } = filters;
  put("title", "Heading", { value: slot.title });
  put("pages", "Page", { value: slot.pages, text: slot.pages.join(", ") });
  put("limit", "Up to", { value: slot.limit, text: `${slot.limit} items` });
  const steps = slot.chain.length > 0 ? slot.chain : [{ strategy: slot.strategy, max: null }];
  put("strategy", "What", { value: steps, text: steps.map(stepWords).join(", then ") });
  put("fallback", "Else", {
    value: slot.fallback,
    text: slot.fallback ? strategyWords[slot.fallback] : "",
  });
  put("items", "Items by hand", { value: slot.items, text: namesOf(slot.items, words) });
  for (const pin of rules.pin) {
    const text = `${words.nameOf(pin.item_id)} at ${pin.position}`;
    put(`rules.pin[${pin.item_id}]`, "Pin", { value: pin, text });
  }
  for (const [list, name] of [
    ["boost", "Boost"],
    ["bury", "Bury"],
  ] as const) {
    for (const rule of rules[list]) {
      const target =
        "category" in rule ? rule.category : "brand" in rule ? rule.brand : rule.item_id;
      const called = "item_id" in rule ? words.nameOf(rule.item_id) : target;
      put(`rules.${list}[${target}]`, name, { value: rule, text: `${called} × ${rule.by}` });
    }
  }
  put("rules.max_per_category", "At most of one category", { value: rules.max_per_category });
  put("filters.in_stock", "Only what is in stock", {
    value: filters.in_stock || null,
    text: "yes",
  });
  const skipsBought = { value: filters.exclude_purchased || null, text: "yes" };
  put("filters.exclude_purchased", "Leave out what the shopper has bought", skipsBought);
  const skipsSeen = filters.exclude_seen;
  put("filters.exclude_seen", "Leave out what the shopper has looked at", {
    value: skipsSeen,
    text: skipsSeen ? "yes" : "no",
  });
  put("filters.categories.include", "Only these categories", {
    value: categories.include,
    text: categories.include.join(", "),
  });
  put("filters.categories.exclude", "Never these categories", {
    value: categories.exclude,
    text: categories.exclude.join(", "),
  });
  const isPriced = price.min !== null || price.max !== null;
  put("filters.price", "Filter: price", {
    value: isPriced ? price : null,
    text: priceWords(price, words),
  });
  const cap = caps.impressions_per_item_per_day;
  put("caps.impressions_per_item_per_day", "One item to one shopper", {
    value: cap,
    text: `${cap} times a day`,
  });
  put("holdout", "Held out", {
    value: slot.holdout || null,
    text: `${Math.round(slot.holdout * 1_000) / 10}%`,
  });
  put("schedule.from", "From", { value: schedule?.from, text: momentWords(schedule?.from, words) });
  put("schedule.to", "Until", { value: schedule?.to, text: momentWords(schedule?.to, words) });
  put("schedule.weekly", "Hours", {
    value: schedule?.weekly,
    text: schedule?.weekly ? hoursWords(schedule.weekly) : "",
  });
  put("audience", "Audience", {
    value: slot.audience,
    text: slot.audience ? audienceWords(slot.audience) : "",
  });
  put("saved_audience", "Saved audience", { value: slot.saved_audience });
  put("priority", "Priority", { value: slot.priority || null });
  for (const block of slot.blocks) {
    const said =
      block.title ??
      ("text" in block ? block.text : undefined) ??
      ("alt" in block ? block.alt : "");
    put(`blocks[${block.position}]`, "Block", {
      value: block,
      text: `${block.kind} at ${block.position}: ${said}`,
    });
  }
  return [...settings, ...otherSettings(slot)];
}

function stepWords({ strategy, max }: SlotDefinition["chain"][number]): string {
  return max === null ? strategyWords[strategy] : `${strategyWords[strategy]} (at most ${max})`;
}

function namesOf(ids: readonly string[], { nameOf }: SlotWords): string {
  const named = ids.slice(0, NAMED_MAX).map(nameOf).join(", ");
  return ids.length > NAMED_MAX ? `${ids.length} items: ${named}, …` : named;
}

function priceWords(
  { min, max }: SlotDefinition["filters"]["price"],
  { currency }: SlotWords,
): string {
  const money = (amount: number): string =>
    new Intl.NumberFormat("en", { style: "currency", currency }).format(amount);
  if (min === null) return max === null ? "" : `up to ${money(max)}`;
  return max === null ? `from ${money(min)}` : `${money(min)} to ${money(max)}`;
}

function momentWords(at: number | null | undefined, { timeZone }: SlotWords): string {
  if (at === null || at === undefined) return "";
  const style = { dateStyle: "medium", timeStyle: "short" } as const;
  return new Intl.DateTimeFormat("en-GB", { timeZone, ...style }).format(at);
}
