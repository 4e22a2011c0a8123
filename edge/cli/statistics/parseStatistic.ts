import { bad, good, type Result } from "../../../sdk/wire/index.ts";
import { ACT_RELATIONS, type ActRelation } from "../../relevance/ActRelation.ts";
import type { ItemDay } from "../../relevance/learn/ItemDay.ts";

/** A pair as the edge exports it: its weight as of the export, and the different shoppers behind it. */
export interface PairStatistic {
  readonly relation: ActRelation;
  readonly from: string;
  readonly to: string;
  readonly weight: number;
  readonly shoppers: number;
}

/** One line of an export. */
export type Statistic =
  | {
      readonly kind: "head";
      readonly site: string;
      readonly at: number;
      /** The place in the export at which this answer begins. */
      readonly begins: string;
    }
  /** The place at which the answer after this one begins; null where this is the last. */
  | { readonly kind: "end"; readonly ends: string | null }
  | { readonly kind: "pair"; readonly pair: PairStatistic }
  | { readonly kind: "item"; readonly item: ItemDay };

type Row = Readonly<Record<string, unknown>>;
const ACTIONS = ["view", "cart", "purchase"] as const;

/** Reads a line of `GET /v1/admin/statistics`. */
export function parseStatistic(row: Row): Result<Statistic> {
  const { site, at, begins, ends, from, to, weight, shoppers, recent, item } = row;
  if (isId(site)) {
    if (!isCount(at)) return bad("at", "must be a moment");
    return isId(begins) ? good({ kind: "head", site, at, begins }) : bad("begins", "is missing");
  }
  if (ends === null || isId(ends)) return good({ kind: "end", ends });
  if (!isCount(shoppers)) return bad("shoppers", "must be a number of shoppers");
  const relation = ACT_RELATIONS.find((name) => name === row["relation"]);
  if (relation) {
    if (!isId(from) || !isId(to)) return bad("from", "and to must be item ids");
    if (!isNumber(weight)) return bad("weight", "must be a number above 0");
    return good({ kind: "pair", pair: { relation, from, to, weight, shoppers } });
  }
  if (!isId(item)) return bad("item", "must be an item id, or relation one that is learnt");
  if (!isCount(recent)) return bad("recent", "must be a number of shoppers");
  const days = listOf(row["days"], (one) => {
    const action = ACTIONS.find((name) => name === one["action"]);
    const told = dayOf(one);
    return action && told ? { action, ...told } : null;
  });
  if (!days) return bad("days", "must be a list of action, day and shoppers");
  const lastLooks = listOf(row["lastLooks"], dayOf);
  if (!lastLooks) return bad("lastLooks", "must be a list of day and shoppers");
  return good({ kind: "item", item: { item, shoppers, recent, days, lastLooks } });
}

function dayOf({ day, shoppers }: Row): { day: number; shoppers: number } | null {
  return isCount(day) && isCount(shoppers) ? { day, shoppers } : null;
}

function listOf<T>(value: unknown, parse: (row: Row) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const rows = value.map((one: unknown) =>
    typeof one === "object" && one !== null ? parse(Object.fromEntries(Object.entries(one))) : null,
  );
  const whole = rows.filter((one) => one !== null);
  return whole.length === rows.length ? whole : null;
}

function isId(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value > 0;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}
