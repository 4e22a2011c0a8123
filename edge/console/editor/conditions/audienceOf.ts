import type { ConditionRow, Conditions } from "./ConditionRow.ts";
import { GROUPS } from "./FACTS.ts";
import { factOf } from "./factOf.ts";

export interface WrittenAudience {
  /** What the rows say, to be judged by the audiences' own schema; null for everybody. */
  readonly audience: object | null;
  /** For each row the path of its condition within the audience. */
  readonly paths: readonly string[];
}

/** The tree that rows say. Rows that nobody filled have been taken out before. */
export function audienceOf({ group, conditions }: Conditions): WrittenAudience {
  const paths: string[] = [];
  if (conditions.length === 0) return { audience: null, paths };
  const root = nameOf(group);
  const list = partsOf(conditions, { from: 0, depth: 0, path: innerPath(root), paths }).parts;
  return { audience: grouped(root, list), paths };
}

interface Reading {
  readonly from: number;
  readonly depth: number;
  readonly path: string;
  readonly paths: string[];
}

function partsOf(
  rows: readonly ConditionRow[],
  { from, depth, path, paths }: Reading,
): { parts: object[]; next: number } {
  const parts: object[] = [];
  let at = from;
  for (let row = rows[at]; row && row.depth >= depth; row = rows[at]) {
    const own = `${path}[${parts.length}]`;
    paths[at] = own;
    if (!Object.hasOwn(GROUPS, row.fact)) {
      parts.push(factOf(row));
      at++;
      continue;
    }
    const inner = `${own}.${innerPath(row.fact)}`;
    const { parts: held, next } = partsOf(rows, {
      ...{ from: at + 1, depth: row.depth + 1, path: inner, paths },
    });
    parts.push(grouped(row.fact, held));
    at = next;
  }
  return { parts, next: at };
}

const nameOf = (group: string): string => (Object.hasOwn(GROUPS, group) ? group : "all");
const innerPath = (group: string): string => (group === "not_all" ? "not.all" : group);
const grouped = (group: string, parts: object[]): object =>
  group === "not_all" ? { not: { all: parts } } : { [group]: parts };
