import type { ConditionRow, Conditions } from "./ConditionRow.ts";
import { GROUPS } from "./FACTS.ts";

const ROWS_MAX = 60;
const DEPTH_MAX = 6;

/** The posted rows. However they were sent, a row stands at most one step further in than the group before it. */
export function readConditions(form: FormData): Conditions {
  const list = (name: string): string[] => form.getAll(name).slice(0, ROWS_MAX).map(lineOf);
  const fields = {
    depth: list("cond_depth"),
    how: list("cond_how"),
    value: list("cond_value"),
    least: list("cond_least"),
    most: list("cond_most"),
    days: list("cond_days"),
    from: list("cond_from"),
    to: list("cond_to"),
  };
  const conditions: ConditionRow[] = [];
  for (const [at, fact] of list("cond_fact").entries()) {
    const text = (name: Exclude<keyof typeof fields, "depth">): string => fields[name][at] ?? "";
    const before = conditions.at(-1);
    const inMost = before ? before.depth + (Object.hasOwn(GROUPS, before.fact) ? 1 : 0) : 0;
    const said = Number(fields.depth[at]);
    conditions.push({
      depth: Number.isInteger(said) && said > 0 ? Math.min(said, inMost, DEPTH_MAX) : 0,
      ...{ fact, how: text("how") === "is_not" ? "is_not" : "is" },
      ...{ value: text("value"), least: text("least"), most: text("most"), days: text("days") },
      weekdays: list(`cond_day_${at}`).filter((day) => /^[1-7]$/.test(day)),
      ...{ from: text("from"), to: text("to") },
    });
  }
  const group = lineOf(form.get("group"));
  return { group: Object.hasOwn(GROUPS, group) ? group : "all", conditions };
}

const lineOf = (value: unknown): string =>
  typeof value === "string" ? value.trim().slice(0, 500) : "";
