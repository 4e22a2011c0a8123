import type { Fault } from "../../../sdk/wire/index.ts";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import { audienceOf } from "./audienceOf.ts";
import { momentOf } from "./momentOf.ts";
import type { RuleRow, SlotForm } from "./SlotForm.ts";

/**
 * The definition that a form says, on top of the one that is kept: what the form does not show stays. The slots' own
 * parser says what can't work; here only what can't even be said (a time that is none) is found.
 */
export function definitionOf(
  form: SlotForm,
  kept: SlotDefinition | null,
  timeZone: string,
): { definition: object; faults: Fault[] } {
  const from = momentOf(form.fromDate, form.fromTime, timeZone);
  const to = momentOf(form.toDate, form.toTime, timeZone);
  const audience = audienceOf(form);
  const faults: Fault[] = [
    ...(from === undefined ? [{ path: "schedule.from", message: "is no date and time" }] : []),
    ...(to === undefined ? [{ path: "schedule.to", message: "is no date and time" }] : []),
    ...(audience === undefined ? [{ path: "audience", message: "is not JSON" }] : []),
  ];
  const steps = form.steps.filter((step) => step !== "");
  const definition = {
    ...kept,
    id: form.id,
    title: form.title,
    pages: form.pages,
    limit: number(form.limit),
    strategy: steps[0] ?? "",
    chain:
      steps.length > 1 ? steps.map((strategy) => ({ strategy, max: mostOf(kept, strategy) })) : [],
    fallback: form.fallback === "" ? null : form.fallback,
    items: lines(form.items),
    filters: {
      ...kept?.filters,
      in_stock: form.inStock,
      exclude_purchased: form.excludePurchased,
      categories: { include: lines(form.include), exclude: lines(form.exclude) },
      price: { min: numberOrNull(form.priceMin), max: numberOrNull(form.priceMax) },
    },
    rules: {
      pin: form.pins
        .filter(({ item }) => item !== "")
        .map(({ item, position }) => ({ item_id: item, position: number(position) })),
      boost: form.boosts.filter(({ of }) => of !== "").map(rule),
      bury: form.buries.filter(({ of }) => of !== "").map(rule),
      max_per_category: numberOrNull(form.maxPerCategory),
    },
    caps: { impressions_per_item_per_day: numberOrNull(form.cap) },
    holdout: percent(form.holdout),
    schedule:
      from == null && to == null ? null : { ...kept?.schedule, from: from ?? null, to: to ?? null },
    audience: audience ?? null,
    saved_audience: form.savedAudience === "" ? null : form.savedAudience,
  };
  return { definition, faults };
}

/** How many places a step may fill, where somebody set it over the API. */
const mostOf = (kept: SlotDefinition | null, strategy: string): number | null =>
  kept?.chain.find((step) => step.strategy === strategy)?.max ?? null;

const rule = ({ kind, of, by }: RuleRow): object => ({
  [kind === "item_id" || kind === "brand" ? kind : "category"]: of,
  ...(by !== "" && { by: number(by) }),
});

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

/** What is no number goes on as it was typed: the parser says so at its own path. */
function number(text: string): number | string {
  const value = Number(text.replace(",", "."));
  return text.trim() === "" || Number.isNaN(value) ? text : value;
}

const numberOrNull = (text: string): number | string | null =>
  text.trim() === "" ? null : number(text);

function percent(text: string): number | string {
  const value = number(text === "" ? "0" : text);
  return typeof value === "number" ? Math.round(value * 10) / 1000 : value;
}
