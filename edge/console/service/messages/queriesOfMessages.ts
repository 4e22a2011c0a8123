import type { ServiceMessage } from "./ServiceMessage.ts";

const COLUMNS = "id, at, kind, queue, text, who, settled_at, settled_by, outcome";

/** Keeps a message; false where one of its kind is still open. Those settled before a time go. */
export async function insertMessage(
  db: D1Database,
  site: string,
  {
    forgetBefore,
    ...message
  }: Pick<ServiceMessage, "id" | "at" | "kind" | "queue" | "text" | "who"> & {
    forgetBefore: number;
  },
): Promise<boolean> {
  const { id, at, kind, queue, text, who } = message;
  const [, kept] = await db.batch([
    db
      .prepare("DELETE FROM service_messages WHERE site = ? AND settled_at < ?")
      .bind(site, forgetBefore),
    db
      .prepare(
        `INSERT INTO service_messages (id, site, at, kind, queue, text, who) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
      )
      .bind(id, site, at, kind, queue, text, who),
  ]);
  return (kept?.meta.changes ?? 0) > 0;
}

/** The latest of a kind, open or settled. */
export async function selectMessages(
  db: D1Database,
  site: string,
  { kind, limit }: { kind: ServiceMessage["kind"]; limit: number },
): Promise<ServiceMessage[]> {
  const sql = `SELECT ${COLUMNS} FROM service_messages WHERE site = ? AND kind = ? ORDER BY at DESC, id LIMIT ?`;
  return (await db.prepare(sql).bind(site, kind, limit).all<ServiceMessage>()).results;
}

export async function selectOpenMessages(db: D1Database, site: string): Promise<ServiceMessage[]> {
  const sql = `SELECT ${COLUMNS} FROM service_messages WHERE site = ? AND settled_at IS NULL ORDER BY at LIMIT 20`;
  return (await db.prepare(sql).bind(site).all<ServiceMessage>()).results;
}

/** A message of a kind that is still open; null otherwise. */
export function selectOpenMessage(
  db: D1Database,
  site: string,
  { id, kind }: Pick<ServiceMessage, "id" | "kind">,
): Promise<ServiceMessage | null> {
  const sql = `SELECT ${COLUMNS} FROM service_messages WHERE site = ? AND id = ? AND kind = ? AND settled_at IS NULL`;
  return db.prepare(sql).bind(site, id, kind).first<ServiceMessage>();
}

/** Notes how it ended; false where somebody else did before. */
export async function settleMessage(
  db: D1Database,
  site: string,
  { id, at, by, outcome }: { id: string; at: number; by: string; outcome: string },
): Promise<boolean> {
  const sql = `UPDATE service_messages SET settled_at = ?, settled_by = ?, outcome = ?
    WHERE site = ? AND id = ? AND settled_at IS NULL`;
  const { meta } = await db.prepare(sql).bind(at, by, outcome, site, id).run();
  return meta.changes > 0;
}
