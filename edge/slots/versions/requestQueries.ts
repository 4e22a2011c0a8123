import type { Actor } from "../../platform/Actor.ts";

/** SQL of publications that wait for a second person. */

export interface PublishRequest {
  readonly id: string;
  readonly note: string | null;
  readonly slots: string;
  readonly askedBy: Actor;
  readonly asked_at: number;
  readonly state: "waiting" | "approved" | "declined" | "replaced";
  readonly decided_by: string | null;
  readonly decided_at: number | null;
  readonly version: number | null;
}

type Row = Omit<PublishRequest, "askedBy"> & { asked_by: string };
const COLUMNS = "id, note, slots, asked_by, asked_at, state, decided_by, decided_at, version";

const toRequest = ({ asked_by, ...row }: Row): PublishRequest => ({
  ...row,
  askedBy: JSON.parse(asked_by) as Actor,
});

/** The newest fifty, newest first. */
export async function selectRequests(db: D1Database, site: string): Promise<PublishRequest[]> {
  const { results } = await db
    .prepare(
      `SELECT ${COLUMNS} FROM publish_requests WHERE site = ? ORDER BY asked_at DESC, id LIMIT 50`,
    )
    .bind(site)
    .all<Row>();
  return results.map(toRequest);
}

export async function selectRequest(
  db: D1Database,
  site: string,
  id: string,
): Promise<PublishRequest | null> {
  const row = await db
    .prepare(`SELECT ${COLUMNS} FROM publish_requests WHERE site = ? AND id = ?`)
    .bind(site, id)
    .first<Row>();
  return row && toRequest(row);
}

/** Asks anew: what was asked before and still waits is replaced. */
export function requestInsert(
  db: D1Database,
  site: string,
  {
    id,
    note,
    slots,
    askedBy,
    asked_at,
  }: Omit<PublishRequest, "state" | "decided_by" | "decided_at" | "version">,
): D1PreparedStatement[] {
  return [
    db
      .prepare(
        "UPDATE publish_requests SET state = 'replaced' WHERE site = ? AND state = 'waiting'",
      )
      .bind(site),
    db
      .prepare(
        `INSERT INTO publish_requests (site, id, note, slots, asked_by, asked_at, state)
         VALUES (?, ?, ?, ?, ?, ?, 'waiting')`,
      )
      .bind(site, id, note, slots, JSON.stringify(askedBy), asked_at),
  ];
}

export interface Answered {
  readonly site: string;
  readonly id: string;
  readonly state: "approved" | "declined";
  readonly by: string;
  readonly version: number | null;
}

/** Does nothing where it waits no longer. */
export function requestAnswer(
  db: D1Database,
  { site, id, state, by, version }: Answered,
): D1PreparedStatement {
  return db
    .prepare(
      `UPDATE publish_requests SET state = ?, decided_by = ?, decided_at = ?, version = ?
       WHERE site = ? AND id = ? AND state = 'waiting'`,
    )
    .bind(state, by, Date.now(), version, site, id);
}
