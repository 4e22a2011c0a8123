import type { SlotDefinition } from "./SlotDefinition.ts";

export interface SlotVersion {
  readonly version: number;
  readonly note: string | null;
  readonly published_at: number;
  readonly slot_count: number;
}

export async function selectDrafts(db: D1Database, site: string): Promise<SlotDefinition[]> {
  const { results } = await db
    .prepare("SELECT definition FROM slot_drafts WHERE site = ? ORDER BY id")
    .bind(site)
    .all<{ definition: string }>();
  return results.map((row) => JSON.parse(row.definition) as SlotDefinition);
}

export async function selectDraft(
  db: D1Database,
  site: string,
  id: string,
): Promise<SlotDefinition | null> {
  const row = await db
    .prepare("SELECT definition FROM slot_drafts WHERE site = ? AND id = ?")
    .bind(site, id)
    .first<{ definition: string }>();
  return row ? (JSON.parse(row.definition) as SlotDefinition) : null;
}

export async function upsertDraft(
  db: D1Database,
  site: string,
  slot: SlotDefinition,
): Promise<void> {
  await db
    .prepare(
      `INSERT INTO slot_drafts (site, id, definition, updated_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (site, id) DO UPDATE SET definition = excluded.definition, updated_at = excluded.updated_at`,
    )
    .bind(site, slot.id, JSON.stringify(slot), Date.now())
    .run();
}

/** False where there was none. */
export async function deleteDraft(db: D1Database, site: string, id: string): Promise<boolean> {
  const { meta } = await db
    .prepare("DELETE FROM slot_drafts WHERE site = ? AND id = ?")
    .bind(site, id)
    .run();
  return meta.changes > 0;
}

/** Keeps a published set under the next number; two at once get two numbers. */
export async function insertVersion(
  db: D1Database,
  site: string,
  published: { slots: readonly SlotDefinition[]; note: string | null },
): Promise<number> {
  const row = await db
    .prepare(
      `INSERT INTO slot_versions (site, version, note, slots, published_at)
       SELECT ?1, 1 + coalesce(max(version), 0), ?2, ?3, ?4 FROM slot_versions WHERE site = ?1
       RETURNING version`,
    )
    .bind(site, published.note, JSON.stringify(published.slots), Date.now())
    .first<{ version: number }>();
  if (!row) throw new Error("slot version was not written");
  return row.version;
}

export async function selectVersion(
  db: D1Database,
  site: string,
  version: number,
): Promise<SlotDefinition[] | null> {
  const row = await db
    .prepare("SELECT slots FROM slot_versions WHERE site = ? AND version = ?")
    .bind(site, version)
    .first<{ slots: string }>();
  return row ? (JSON.parse(row.slots) as SlotDefinition[]) : null;
}

/** The newest hundred, newest first. */
export async function selectVersions(db: D1Database, site: string): Promise<SlotVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT version, note, published_at, json_array_length(slots) AS slot_count
       FROM slot_versions WHERE site = ? ORDER BY version DESC LIMIT 100`,
    )
    .bind(site)
    .all<SlotVersion>();
  return results;
}
