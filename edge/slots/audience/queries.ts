import type { Audience } from "./Audience.ts";
import type { SavedAudience } from "./SavedAudience.ts";

/** SQL of saved audiences. */

export interface AudienceRow extends SavedAudience {
  readonly saved_at: number;
  readonly saved_by: string | null;
}

export async function selectAudiences(db: D1Database, site: string): Promise<AudienceRow[]> {
  const { results } = await db
    .prepare(
      "SELECT id, name, conditions, updated_at, updated_by FROM audiences WHERE site = ? ORDER BY id",
    )
    .bind(site)
    .all<{
      id: string;
      name: string;
      conditions: string;
      updated_at: number;
      updated_by: string;
    }>();
  return results.map(({ id, name, conditions, updated_at, updated_by }) => ({
    id,
    name,
    conditions: JSON.parse(conditions) as Audience,
    saved_at: updated_at,
    saved_by: updated_by,
  }));
}

export function audienceUpsert(
  db: D1Database,
  { site, one, by }: { site: string; one: SavedAudience; by: string },
): D1PreparedStatement {
  return db
    .prepare(
      `INSERT INTO audiences (site, id, name, conditions, updated_at, updated_by) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (site, id) DO UPDATE SET name = excluded.name, conditions = excluded.conditions,
         updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    )
    .bind(site, one.id, one.name, JSON.stringify(one.conditions), Date.now(), by);
}

export function audienceDeletion(db: D1Database, site: string, id: string): D1PreparedStatement {
  return db.prepare("DELETE FROM audiences WHERE site = ? AND id = ?").bind(site, id);
}
