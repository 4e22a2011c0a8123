import type { Draft } from "../../slots/drafts/Draft.ts";
import { etagOf } from "../../slots/drafts/etagOf.ts";
import type { SlotDefinition } from "../../slots/SlotDefinition.ts";
import { conditionRows } from "./conditions/conditionRows.ts";
import { dateAndTime } from "./dateAndTime.ts";
import type { BlockRow, RuleRow, SlotForm } from "./SlotForm.ts";

const text = (value: number | null | undefined): string => (value == null ? "" : String(value));

const percent = (share: number): string => String(Math.round(share * 1000) / 10);

/** The editor's form of a definition. */
export function formOfSlot({ slot, text: kept }: Draft, timeZone: string): SlotForm {
  const { filters, rules, caps, schedule } = slot;
  const [fromDate, fromTime] = dateAndTime(schedule?.from ?? null, timeZone);
  const [toDate, toTime] = dateAndTime(schedule?.to ?? null, timeZone);
  const { days = [], from = "", to = "" } = schedule?.weekly ?? {};
  return {
    id: slot.id,
    etag: etagOf(kept),
    title: slot.title,
    pages: slot.pages,
    priority: slot.priority === 0 ? "" : text(slot.priority),
    limit: text(slot.limit),
    steps:
      slot.chain.length > 0
        ? slot.chain.map(({ strategy, max }) => ({ strategy, max: text(max) }))
        : [{ strategy: slot.strategy, max: "" }],
    fallback: slot.fallback ?? "",
    items: slot.items.join("\n"),
    explore: slot.explore === 0 ? "" : percent(slot.explore),
    blocks: slot.blocks.map(blockRow),
    pins: rules.pin.map(({ item_id, position }) => ({ item: item_id, position: text(position) })),
    boosts: rules.boost.map(ruleRow),
    buries: rules.bury.map(ruleRow),
    maxPerCategory: text(rules.max_per_category),
    diversity: rules.diversity === 0 ? "" : percent(rules.diversity),
    inStock: filters.in_stock,
    excludePurchased: filters.exclude_purchased,
    excludeSeen: filters.exclude_seen === undefined ? "" : filters.exclude_seen ? "yes" : "no",
    priceMin: text(filters.price.min),
    priceMax: text(filters.price.max),
    include: filters.categories.include.join("\n"),
    exclude: filters.categories.exclude.join("\n"),
    ...conditionRows(slot.audience),
    savedAudience: slot.saved_audience ?? "",
    holdout: percent(slot.holdout),
    tests: slot.tests.map(({ id, strategy, share }) => ({ id, strategy, share: percent(share) })),
    ...{ fromDate, fromTime, toDate, toTime },
    ...{ weekdays: days.map(String), weekFrom: from, weekTo: to },
    cap: text(caps.impressions_per_item_per_day),
    promotion: slot.promotion,
  };
}

function ruleRow(rule: SlotDefinition["rules"]["boost"][number]): RuleRow {
  const by = text(rule.by);
  if ("item_id" in rule) return { kind: "item_id", of: rule.item_id, by };
  if ("brand" in rule) return { kind: "brand", of: rule.brand, by };
  return { kind: "category", of: rule.category, by };
}

function blockRow(block: SlotDefinition["blocks"][number]): BlockRow {
  const { kind, position, title = "" } = block;
  const row = { kind, position: text(position), title, text: "", image: "", alt: "", url: "" };
  if (block.kind === "text") return { ...row, text: block.text };
  if (block.kind === "link") return { ...row, text: block.text ?? "", url: block.url };
  return { ...row, image: block.image, alt: block.alt, url: block.url ?? "" };
}
