import type { ConditionRow } from "./ConditionRow.ts";
import { FACTS } from "./FACTS.ts";

/** The condition that one row says. What is no number goes on as it was typed: the schema says so at its own path. */
export function factOf(row: ConditionRow): object {
  const { fact, how } = row;
  if (fact === "has_viewed") return { has_viewed: how !== "is_not" };
  const condition = { [fact]: wanted(row) };
  return how === "is_not" ? { not: condition } : condition;
}

function wanted({ fact, value, least, most, days, weekdays, from, to }: ConditionRow): unknown {
  const category = value.trim();
  const within = days === "" ? {} : { within_days: number(days) };
  switch (fact) {
    case "consent":
      return category.toLowerCase();
    case "interest":
      return category;
    case "viewed_category":
      return { category, ...(least !== "" && { at_least: number(least) }), ...within };
    case "bought":
      return { ...(category !== "" && { category }), ...within };
    case "cart_value":
      return {
        ...(least !== "" && { min: number(least) }),
        ...(most !== "" && { max: number(most) }),
      };
    case "visits":
      return { min: number(least) };
    case "time":
      return {
        ...(weekdays.length > 0 && { days: weekdays.map(Number) }),
        ...(from !== "" && { from }),
        ...(to !== "" && { to }),
      };
    default:
      return listOf(fact, value);
  }
}

function listOf(fact: string, value: string): string[] {
  const letters = FACTS.find(({ name }) => name === fact)?.letters;
  return value
    .split(",")
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .map((one) =>
      letters === "lower" ? one.toLowerCase() : letters === "upper" ? one.toUpperCase() : one,
    );
}

function number(text: string): number | string {
  const value = Number(text.replace(",", "."));
  return text.trim() === "" || Number.isNaN(value) ? text : value;
}
