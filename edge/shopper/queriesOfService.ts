import type { CandourEvent } from "../../sdk/wire/index.ts";
import type { Access, CustomerLink } from "./Access.ts";
import { CAPS } from "./limits.ts";
import { purposeBits } from "./purposeBits.ts";
import { deleteMeta, getMeta, setMeta } from "./queries.ts";

/** SQL of what customer service has to do with: the link to a customer, the trail of looks, what service may see. */

const KEY = "customer";
/** There while the customer waits for an answer to a complaint. */
export const COMPLAINT_META = "complaint";
/** Events of one browser that a screen of service is made from: a person may have twenty. */
const SHOWN_EVENTS = 200;

export function linkOf(sql: SqlStorage): CustomerLink | null {
  return JSON.parse(getMeta(sql, KEY) ?? "null");
}

export function setLink(sql: SqlStorage, link: CustomerLink): void {
  setMeta(sql, KEY, JSON.stringify(link));
}

export function deleteLink(sql: SqlStorage): void {
  deleteMeta(sql, KEY);
  deleteMeta(sql, COMPLAINT_META);
}

export function insertAccess(sql: SqlStorage, { at, role, reason }: Access): void {
  sql.exec("INSERT INTO access (at, role, reason) VALUES (?, ?, ?)", at, role, reason);
  sql.exec("DELETE FROM access WHERE seq <= (SELECT max(seq) FROM access) - ?", CAPS.access);
}

/** Looks of service, the latest first. */
export function allAccess(sql: SqlStorage): Access[] {
  return sql
    .exec<{ at: number; role: string; reason: string }>(
      "SELECT at, role, reason FROM access ORDER BY seq DESC",
    )
    .toArray();
}

/** Events kept for service, the latest first. */
export function eventsForService(sql: SqlStorage): CandourEvent[] {
  const latest = `SELECT body FROM events WHERE purposes & ? <> 0
    ORDER BY at DESC, seq DESC LIMIT ${SHOWN_EVENTS}`;
  return sql
    .exec<{ body: string }>(latest, purposeBits(["assistance"]))
    .toArray()
    .map((row): CandourEvent => JSON.parse(row.body));
}
