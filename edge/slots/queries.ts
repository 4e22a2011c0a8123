import { currentForm } from "./currentForm.ts";
import type { Draft } from "./drafts/Draft.ts";
import type { SlotDefinition } from "./SlotDefinition.ts";

export interface SlotVersion {
  readonly version: number;
  readonly note: string | null;
  readonly published_at: number;
  readonly published_by: string | null;
  readonly approved_by: string | null;
  readonly slot_count: number;
}

const read = (definition: string): SlotDefinition =>
  currentForm(JSON.parse(definition) as SlotDefinition);

interface DraftRow {
  definition: string;
  updated_at: number;
  updated_by: string | null;
}

const toDraft = (row: DraftRow): Draft => ({
  slot: read(row.definition),
  text: row.definition,
  savedAt: row.updated_at,
  savedBy: row.updated_by,
});

/** All drafts of a site, by id. */
export async function selectSavedDrafts(db: D1Database, site: string): Promise<Draft[]> {
  const { results } = await db
    .prepare(
      "SELECT definition, updated_at, updated_by FROM slot_drafts WHERE site = ? ORDER BY id",
    )
    .bind(site)
    .all<DraftRow>();
  return results.map(toDraft);
}

export async function selectSavedDraft(
  db: D1Database,
  site: string,
  id: string,
): Promise<Draft | null> {
  const row = await db
    .prepare("SELECT definition, updated_at, updated_by FROM slot_drafts WHERE site = ? AND id = ?")
    .bind(site, id)
    .first<DraftRow>();
  return row && toDraft(row);
}

/** Their definitions alone. */
export async function selectDrafts(db: D1Database, site: string): Promise<SlotDefinition[]> {
  return (await selectSavedDrafts(db, site)).map(({ slot }) => slot);
}

export async function selectDraft(
  db: D1Database,
  site: string,
  id: string,
): Promise<SlotDefinition | null> {
  return (await selectSavedDraft(db, site, id))?.slot ?? null;
}

interface DraftKey {
  readonly site: string;
  readonly id: string;
  /** The text that must still be there for anything to be done; null: none. */
  readonly before: string | null;
}

export function draftUpsert(
  db: D1Database,
  { site, id, before, text, by }: DraftKey & { text: string; by: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO slot_drafts (site, id, definition, updated_at, updated_by)
       SELECT ?1, ?2, ?3, ?4, ?5
       WHERE (SELECT definition FROM slot_drafts WHERE site = ?1 AND id = ?2) IS ?6
       ON CONFLICT (site, id) DO UPDATE SET definition = excluded.definition,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    )
    .bind(site, id, text, Date.now(), by, before);
}

export function draftDeletion(db: D1Database, { site, id, before }: DraftKey): D1PreparedStatement {
  return db
    .prepare("DELETE FROM slot_drafts WHERE site = ? AND id = ? AND definition = ?")
    .bind(site, id, before);
}

export interface NewVersion {
  readonly site: string;
  readonly slots: readonly SlotDefinition[];
  readonly note: string | null;
  readonly publishedBy: string;
  readonly approvedBy: string | null;
}

/** The number of the newest version; 0 where nothing was published. */
export async function lastVersion(db: D1Database, site: string): Promise<number> {
  const row = await db
    .prepare("SELECT coalesce(max(version), 0) AS version FROM slot_versions WHERE site = ?")
    .bind(site)
    .first<{ version: number }>();
  return row?.version ?? 0;
}

/** Keeps a published set; does nothing where the number is not the next one. */
export function versionInsert(
  db: D1Database,
  one: NewVersion & { version: number },
): D1PreparedStatement {
  const { site, version, note, slots, publishedBy, approvedBy } = one;
  return db
    .prepare(
      `INSERT INTO slot_versions (site, version, note, slots, published_at, published_by, approved_by)
       SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
       WHERE (SELECT coalesce(max(version), 0) FROM slot_versions WHERE site = ?1) = ?2 - 1`,
    )
    .bind(site, version, note, JSON.stringify(slots), Date.now(), publishedBy, approvedBy);
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
  return row ? (JSON.parse(row.slots) as SlotDefinition[]).map(currentForm) : null;
}

/** The newest hundred, newest first. */
export async function selectVersions(db: D1Database, site: string): Promise<SlotVersion[]> {
  const { results } = await db
    .prepare(
      `SELECT version, note, published_at, published_by, approved_by, json_array_length(slots) AS slot_count
       FROM slot_versions WHERE site = ? ORDER BY version DESC LIMIT 100`,
    )
    .bind(site)
    .all<SlotVersion>();
  return results;
}
