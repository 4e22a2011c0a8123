import type { Draft } from "../../slots/drafts/Draft.ts";
import { etagOf } from "../../slots/drafts/etagOf.ts";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import { chainOf } from "../slots/stepsOf.ts";
import { conditionRows } from "./conditionRows.ts";
import { dateAndTime } from "./dateAndTime.ts";
import type { RuleRow, SlotForm } from "./SlotForm.ts";

const text = (value: number | null | undefined): string => (value == null ? "" : String(value));

/** The editor's form of a definition. */
export function formOfSlot({ slot, text: kept }: Draft, timeZone: string): SlotForm {
  const { filters, rules, caps, schedule } = slot;
  const [fromDate, fromTime] = dateAndTime(schedule?.from ?? null, timeZone);
  const [toDate, toTime] = dateAndTime(schedule?.to ?? null, timeZone);
  const chain = chainOf(slot);
  return {
    id: slot.id,
    etag: etagOf(kept),
    title: slot.title,
    pages: slot.pages,
    limit: text(slot.limit),
    steps: chain.length > 0 ? chain : [slot.strategy],
    fallback: slot.fallback ?? "",
    items: slot.items.join("\n"),
    pins: rules.pin.map(({ item_id, position }) => ({ item: item_id, position: text(position) })),
    boosts: rules.boost.map(ruleRow),
    buries: rules.bury.map(ruleRow),
    maxPerCategory: text(rules.max_per_category),
    inStock: filters.in_stock,
    excludePurchased: filters.exclude_purchased,
    priceMin: text(filters.price.min),
    priceMax: text(filters.price.max),
    include: filters.categories.include.join("\n"),
    exclude: filters.categories.exclude.join("\n"),
    ...conditionRows(slot.audience),
    savedAudience: slot.saved_audience ?? "",
    holdout: String(Math.round(slot.holdout * 1000) / 10),
    ...{ fromDate, fromTime, toDate, toTime },
    cap: text(caps.impressions_per_item_per_day),
  };
}

function ruleRow(rule: SlotDefinition["rules"]["boost"][number]): RuleRow {
  const by = text(rule.by);
  if ("item_id" in rule) return { kind: "item_id", of: rule.item_id, by };
  if ("brand" in rule) return { kind: "brand", of: rule.brand, by };
  return { kind: "category", of: rule.category, by };
}
