import type { ContactFigure } from "./ContactFigure.ts";

/** Contacts of one person about one topic that come within this time are one matter. */
export const MATTER_MS = 7 * 86_400_000;

export async function upsertFigures(
  db: D1Database,
  site: string,
  figures: readonly ContactFigure[],
): Promise<void> {
  const sql = `INSERT INTO contact_figures (site, contact, person, topic, channel, is_ours, is_closed, at, item)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (site, contact) DO UPDATE SET topic = excluded.topic, is_closed = excluded.is_closed,
      item = coalesce(excluded.item, item)`;
  const statement = db.prepare(sql);
  const bound = figures.map((one) =>
    statement.bind(
      ...[site, one.contact, one.person, one.topic, one.channel],
      ...[one.is_ours, one.is_closed, one.at, one.item],
    ),
  );
  const [first] = bound;
  if (first && bound.length === 1) await first.run();
  else if (first) await db.batch(bound);
}

/** Lets go of a person. */
export async function deleteFigures(db: D1Database, site: string, person: string): Promise<void> {
  const sql = "DELETE FROM contact_figures WHERE site = ? AND person = ?";
  await db.prepare(sql).bind(site, person).run();
}

export interface MatterRow {
  readonly topic: string;
  readonly matters: number;
  readonly repeated: number;
  readonly solved: number;
}

/** Contacts of a span with the time since the one before and to the next of the same person about the same topic. */
const INBOUND = `WITH inbound AS (
    SELECT topic, at, is_closed, at - lag(at) OVER own AS before, lead(at) OVER own - at AS after
    FROM contact_figures
    WHERE site = ?1 AND is_ours = 0 AND topic IS NOT NULL AND at >= ?2 - ?4 AND at < ?3 + ?4
    WINDOW own AS (PARTITION BY person, topic ORDER BY at, contact)
  )`;
const COUNTS = `count(*) AS matters,
    count(CASE WHEN after <= ?4 THEN 1 END) AS repeated,
    count(CASE WHEN is_closed = 1 AND (after IS NULL OR after > ?4) THEN 1 END) AS solved
  FROM inbound WHERE at >= ?2 AND at < ?3 AND (before IS NULL OR before > ?4)`;

/**
 * Matters by topic that began in a span: how many had another contact within the time of a matter, and how many had
 * none and are closed. The person's contacts before and after the span are read, so that none begins or ends at its edge.
 */
export async function selectMatters(
  db: D1Database,
  site: string,
  span: { readonly from: number; readonly to: number },
): Promise<MatterRow[]> {
  const sql = `${INBOUND} SELECT topic, ${COUNTS} GROUP BY topic ORDER BY matters DESC, topic`;
  const query = db.prepare(sql).bind(site, span.from, span.to, MATTER_MS);
  return (await query.all<MatterRow>()).results;
}

export type WeekRow = Omit<MatterRow, "topic"> & {
  /** Weeks from the start of the span. */
  readonly week: number;
};

/** The same matters by the week in which they began, counted from the start of the span; the latest first. */
export async function selectWeeks(
  db: D1Database,
  site: string,
  span: { readonly from: number; readonly to: number },
): Promise<WeekRow[]> {
  const sql = `${INBOUND} SELECT cast((at - ?2) / ${7 * 86_400_000} AS INTEGER) AS week, ${COUNTS} GROUP BY week ORDER BY week DESC`;
  const query = db.prepare(sql).bind(site, span.from, span.to, MATTER_MS);
  return (await query.all<WeekRow>()).results;
}

export interface QueueRow {
  readonly topic: string | null;
  readonly waiting: number;
  readonly oldest: number;
}

/** What waits now, by topic. */
export async function selectQueues(
  db: D1Database,
  site: string,
  since: number,
): Promise<QueueRow[]> {
  const sql = `SELECT topic, count(*) AS waiting, min(at) AS oldest FROM contact_figures
    WHERE site = ? AND at >= ? AND is_ours = 0 AND is_closed = 0 GROUP BY topic ORDER BY oldest`;
  return (await db.prepare(sql).bind(site, since).all<QueueRow>()).results;
}

export interface ItemRow {
  readonly item: string;
  readonly title: string | null;
  readonly contacts: number;
  readonly people: number;
}

/** Products that people write about because something is wrong, by how many different people do. */
export async function selectItems(db: D1Database, site: string, since: number): Promise<ItemRow[]> {
  const sql = `SELECT f.item, p.title, count(*) AS contacts, count(DISTINCT f.person) AS people
    FROM contact_figures f LEFT JOIN products p ON p.site = f.site AND p.item_id = f.item
    WHERE f.site = ? AND f.at >= ? AND f.is_ours = 0 AND f.item IS NOT NULL AND f.topic IN ('damaged', 'return', 'product')
    GROUP BY f.item ORDER BY people DESC, contacts DESC, f.item LIMIT 50`;
  return (await db.prepare(sql).bind(site, since).all<ItemRow>()).results;
}

/** When the given people were in touch of their own accord, from a time on. */
export async function selectContactTimes(
  db: D1Database,
  site: string,
  of: { readonly people: readonly string[]; readonly since: number },
): Promise<Map<string, number[]>> {
  const sql = `SELECT person, at FROM contact_figures
    WHERE site = ? AND at >= ? AND is_ours = 0 AND person IN (SELECT value FROM json_each(?))`;
  const query = db.prepare(sql).bind(site, of.since, JSON.stringify(of.people));
  const times = new Map<string, number[]>();
  for (const { person, at } of (await query.all<{ person: string; at: number }>()).results) {
    times.set(person, [...(times.get(person) ?? []), at]);
  }
  return times;
}
