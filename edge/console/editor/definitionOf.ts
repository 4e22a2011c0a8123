import type { Fault } from "../../../sdk/wire/index.ts";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import { blockOf } from "./blockOf.ts";
import { audienceOf } from "./conditions/audienceOf.ts";
import { conditionRows } from "./conditions/conditionRows.ts";
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
  const faults: Fault[] = [
    ...(from === undefined ? [{ path: "schedule.from", message: "is no date and time" }] : []),
    ...(to === undefined ? [{ path: "schedule.to", message: "is no date and time" }] : []),
  ];
  const steps = form.steps.filter(({ strategy }) => strategy !== "");
  const isChain =
    steps.length > 1 || steps.some(({ max }) => max !== "") || kept?.chain.length === 1;
  const weekly = hoursOf(form);
  const definition = {
    ...kept,
    id: form.id,
    title: form.title,
    pages: form.pages,
    limit: number(form.limit),
    priority: numberOr(form.priority, 0),
    strategy: steps[0]?.strategy ?? "",
    chain: isChain
      ? steps.map(({ strategy, max }) => ({ strategy, max: numberOr(max, null) }))
      : [],
    fallback: form.fallback === "" ? null : form.fallback,
    items: lines(form.items),
    explore: percent(form.explore),
    blocks: form.blocks.map(blockOf),
    filters: {
      ...withoutSeen(kept),
      in_stock: form.inStock,
      exclude_purchased: form.excludePurchased,
      ...(form.excludeSeen !== "" && { exclude_seen: form.excludeSeen === "yes" }),
      categories: { include: lines(form.include), exclude: lines(form.exclude) },
      price: { min: numberOr(form.priceMin, null), max: numberOr(form.priceMax, null) },
    },
    rules: {
      pin: form.pins
        .filter(({ item }) => item !== "")
        .map(({ item, position }) => ({ item_id: item, position: number(position) })),
      boost: form.boosts.filter(({ of }) => of !== "").map(rule),
      bury: form.buries.filter(({ of }) => of !== "").map(rule),
      max_per_category: numberOr(form.maxPerCategory, null),
      diversity: percent(form.diversity),
    },
    caps: { impressions_per_item_per_day: numberOr(form.cap, null) },
    holdout: percent(form.holdout),
    tests: form.tests.map(({ id, strategy, share }) => ({
      ...kept?.tests.find((test) => test.id === id && test.strategy === strategy),
      ...{ id, strategy, share: percent(share) },
    })),
    promotion: form.promotion,
    schedule:
      from == null && to == null && weekly === null
        ? null
        : { ...kept?.schedule, from: from ?? null, to: to ?? null, weekly },
    audience: isAsKept(form, kept) ? (kept?.audience ?? null) : audienceOf(form).audience,
    saved_audience: form.savedAudience === "" ? null : form.savedAudience,
  };
  return { definition, faults };
}

/** The same rows can be written in several ways: what nobody touched stays as it was written. */
const isAsKept = ({ group, conditions }: SlotForm, kept: SlotDefinition | null): boolean =>
  kept !== null &&
  JSON.stringify(conditionRows(kept.audience)) === JSON.stringify({ group, conditions });

function withoutSeen(kept: SlotDefinition | null): object {
  const { exclude_seen: _, ...filters } = { ...kept?.filters };
  return filters;
}

function hoursOf({ weekdays, weekFrom, weekTo }: SlotForm): object | null {
  if (weekdays.length === 0 && weekFrom === "" && weekTo === "") return null;
  return {
    ...(weekdays.length > 0 && { days: weekdays.map(Number) }),
    ...(weekFrom !== "" && { from: weekFrom }),
    ...(weekTo !== "" && { to: weekTo }),
  };
}

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

const numberOr = <T>(text: string, none: T): number | string | T =>
  text.trim() === "" ? none : number(text);

function percent(text: string): number | string {
  const value = number(text === "" ? "0" : text);
  return typeof value === "number" ? Math.round(value * 10) / 1000 : value;
}
