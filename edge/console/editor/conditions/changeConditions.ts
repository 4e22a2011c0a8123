import { BLANK_ROW, type ConditionRow } from "./ConditionRow.ts";

type Rows = readonly ConditionRow[];

/** A row more at the end of a group (-1: of the outermost), a fact or a group with one fact in it. */
export function addCondition(rows: Rows, at: number, what: "fact" | "group"): ConditionRow[] {
  const depth = at < 0 ? 0 : (rows[at]?.depth ?? 0) + 1;
  const end = at < 0 ? rows.length : endOf(rows, at);
  const fact = { ...BLANK_ROW, depth };
  const added =
    what === "fact"
      ? [fact]
      : [
          { ...fact, fact: "any" },
          { ...fact, depth: depth + 1 },
        ];
  return [...rows.slice(0, end), ...added, ...rows.slice(end)];
}

/** Without a row, and with a group all that is in it. */
export function removeCondition(rows: Rows, at: number): ConditionRow[] {
  return [...rows.slice(0, at), ...rows.slice(endOf(rows, at))];
}

/** Rows that nobody filled say nothing, nor do groups of such. */
export function withoutEmptyConditions(rows: Rows): ConditionRow[] {
  const kept: ConditionRow[] = [];
  for (const row of [...rows].reverse()) {
    const isGroup = ["all", "any", "none", "not_all"].includes(row.fact);
    const holdsSome = kept[0] !== undefined && kept[0].depth > row.depth;
    if (isGroup ? holdsSome : isFilled(row)) kept.unshift(row);
  }
  return kept;
}

function isFilled({ fact, value, least, most, days, weekdays, from, to }: ConditionRow): boolean {
  if (fact === "has_viewed" || fact === "bought") return true;
  return [value, least, most, days, from, to].some((one) => one !== "") || weekdays.length > 0;
}

/** Where what belongs to a row ends. */
function endOf(rows: Rows, at: number): number {
  const depth = rows[at]?.depth ?? 0;
  const next = rows.findIndex((row, index) => index > at && row.depth <= depth);
  return next < 0 ? rows.length : next;
}
