import type { Audience, Fact } from "../../../slots/audience/Audience.ts";
import { BLANK_ROW, type ConditionRow, type Conditions } from "./ConditionRow.ts";

/** An audience as rows, to be read from the top; rows of a group stand one step further in. */
export function conditionRows(audience: Audience | null): Conditions {
  if (audience === null) return { group: "all", conditions: [] };
  const { group, parts } = groupOf(audience) ?? { group: "all", parts: [audience] };
  return { group, conditions: parts.flatMap((part) => rowsOf(part, 0)) };
}

function rowsOf(tree: Audience, depth: number): ConditionRow[] {
  const found = groupOf(tree);
  if (found) {
    const head = { ...BLANK_ROW, depth, fact: found.group };
    return [head, ...found.parts.flatMap((part) => rowsOf(part, depth + 1))];
  }
  if ("not" in tree && isFact(tree.not)) return [{ ...rowOf(tree.not), how: "is_not", depth }];
  return isFact(tree) ? [{ ...rowOf(tree), depth }] : [];
}

/** What a group is in the form's own four words; null for a single condition, asserted or not. */
function groupOf(tree: Audience): { group: string; parts: readonly Audience[] } | null {
  if ("all" in tree) return { group: "all", parts: tree.all };
  if ("any" in tree) return { group: "any", parts: tree.any };
  if ("none" in tree) return { group: "none", parts: tree.none };
  if (!("not" in tree)) return null;
  const { not } = tree;
  if ("all" in not) return { group: "not_all", parts: not.all };
  if ("any" in not) return { group: "none", parts: not.any };
  if ("none" in not) return { group: "any", parts: not.none };
  // Not of not of something is that very thing.
  if ("not" in not) return groupOf(not.not) ?? { group: "all", parts: [not.not] };
  return null;
}

const isFact = (tree: Audience): tree is Fact =>
  !("all" in tree || "any" in tree || "none" in tree || "not" in tree);

const text = (value: number | undefined): string => (value === undefined ? "" : String(value));

function rowOf(fact: Fact): ConditionRow {
  const row = { ...BLANK_ROW, fact: Object.keys(fact)[0] ?? "" };
  if ("has_viewed" in fact) return { ...row, how: fact.has_viewed ? "is" : "is_not" };
  if ("consent" in fact) return { ...row, value: fact.consent };
  if ("interest" in fact) return { ...row, value: fact.interest };
  if ("visits" in fact) return { ...row, least: text(fact.visits.min) };
  if ("cart_value" in fact) {
    return { ...row, least: text(fact.cart_value.min), most: text(fact.cart_value.max) };
  }
  if ("viewed_category" in fact) {
    const { category, at_least, within_days } = fact.viewed_category;
    return { ...row, value: category, least: text(at_least), days: text(within_days) };
  }
  if ("bought" in fact) {
    const { category = "", within_days } = fact.bought;
    return { ...row, value: category, days: text(within_days) };
  }
  if ("time" in fact) {
    const { days = [], from = "", to = "" } = fact.time;
    return { ...row, weekdays: days.map(String), from, to };
  }
  const [list] = Object.values(fact);
  return { ...row, value: list?.join(", ") ?? "" };
}
