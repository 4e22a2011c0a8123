import type { ConditionRow, SlotForm } from "./SlotForm.ts";

type Conditions = Pick<SlotForm, "group" | "conditions" | "written">;

/** An audience as rows of fact, how and value; one that rows can't say as it is written. */
export function conditionRows(audience: unknown): Conditions {
  const none: Conditions = { group: "all", conditions: [], written: "" };
  if (audience === null || typeof audience !== "object") return none;
  const [name, inner] = Object.entries(audience)[0] ?? ["", null];
  const isGroup = (name === "all" || name === "any") && Array.isArray(inner);
  const leaves: unknown[] = isGroup ? inner : [audience];
  const rows = leaves.map(rowOf);
  if (rows.some((row) => row === null)) {
    return { ...none, written: JSON.stringify(audience, null, 2) };
  }
  return {
    ...none,
    group: isGroup ? name : "all",
    conditions: rows.filter((row): row is ConditionRow => row !== null),
  };
}

function rowOf(condition: unknown): ConditionRow | null {
  if (condition === null || typeof condition !== "object") return null;
  const [fact, value] = Object.entries(condition)[0] ?? ["", null];
  if (fact === "not") {
    const row = rowOf(value);
    return row && row.how === "is" ? { ...row, how: "is_not" } : null;
  }
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) {
    return { fact, how: "is", value: value.join(", ") };
  }
  if (typeof value === "string") return { fact, how: "is", value };
  if (typeof value === "boolean") return { fact, how: value ? "is" : "is_not", value: "yes" };
  return null;
}
