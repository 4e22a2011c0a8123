import type { CandourEvent } from "../../../sdk/wire/index.ts";
import { purposeBits } from "../../shopper/purposeBits.ts";
import type { HeldReference } from "./AdCall.ts";

/** SQL of what advertisements read and keep in the shopper's object. */

const RETARGETING = purposeBits(["retargeting"]);
const NAMES = ["view_item", "add_to_cart", "remove_from_cart", "view_cart", "purchase"];
const EVENTS_MAX = 500;
/** Browsers, and pages open at once, of one shopper. */
const REFERENCES_MAX = 30;

/** Events that were kept for retargeting, in the order of arrival; the last few hundred. */
export function shoppingEvents(sql: SqlStorage): CandourEvent[] {
  const some = `SELECT body FROM (SELECT seq, body FROM events
    WHERE purposes & ? <> 0 AND name IN (SELECT value FROM json_each(?)) ORDER BY seq DESC LIMIT ?)
    ORDER BY seq`;
  return sql
    .exec<{ body: string }>(some, RETARGETING, JSON.stringify(NAMES), EVENTS_MAX)
    .toArray()
    .map((row): CandourEvent => JSON.parse(row.body));
}

export function insertReference(sql: SqlStorage, { ref, until }: HeldReference): void {
  sql.exec("INSERT OR REPLACE INTO ad_refs (ref, until) VALUES (?, ?)", ref, until);
  const drop = `DELETE FROM ad_refs WHERE ref IN
    (SELECT ref FROM ad_refs ORDER BY until DESC LIMIT -1 OFFSET ?)`;
  sql.exec(drop, REFERENCES_MAX);
}

export function hasReference(sql: SqlStorage, ref: string, now: number): boolean {
  const one = "SELECT 1 FROM ad_refs WHERE ref = ? AND until > ?";
  return sql.exec(one, ref, now).toArray().length > 0;
}

/** A reference that was used is good only a little longer: two pages may have asked at once. */
export function endReference(sql: SqlStorage, ref: string, until: number): void {
  sql.exec("UPDATE ad_refs SET until = min(until, ?) WHERE ref = ?", until, ref);
}

export function dropReferencesBefore(sql: SqlStorage, now: number): void {
  sql.exec("DELETE FROM ad_refs WHERE until <= ?", now);
}
