import type { Site } from "./Site.ts";
import { siteSettings } from "./siteSettings.ts";

interface SiteRow {
  id: string;
  name: string;
  origins: string;
  publishers: string;
  currency: string;
  locale: string;
  time_zone: string;
  policy: string | null;
  settings: string;
}

const strings = (json: string): string[] => {
  const value: unknown = JSON.parse(json);
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
};

const toSite = (row: SiteRow): Site => ({
  ...row,
  origins: strings(row.origins),
  publishers: strings(row.publishers),
  settings: siteSettings(JSON.parse(row.settings)),
});

const COLUMNS = "id, name, origins, publishers, currency, locale, time_zone, policy, settings";

export async function selectSite(db: D1Database, id: string): Promise<Site | null> {
  const sql = `SELECT ${COLUMNS} FROM sites WHERE id = ?`;
  const row = await db.prepare(sql).bind(id).first<SiteRow>();
  return row ? toSite(row) : null;
}

/** At most two: enough to know whether there is a default. */
export async function selectTwoSites(db: D1Database): Promise<Site[]> {
  const { results } = await db.prepare(`SELECT ${COLUMNS} FROM sites LIMIT 2`).all<SiteRow>();
  return results.map(toSite);
}

export async function upsertSite(db: D1Database, site: Site): Promise<void> {
  const sql = `INSERT INTO sites (${COLUMNS}, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, origins = excluded.origins,
      publishers = excluded.publishers, currency = excluded.currency, locale = excluded.locale,
      time_zone = excluded.time_zone, policy = excluded.policy, settings = excluded.settings,
      updated_at = excluded.updated_at`;
  await db
    .prepare(sql)
    .bind(
      site.id,
      site.name,
      JSON.stringify(site.origins),
      JSON.stringify(site.publishers),
      site.currency,
      site.locale,
      site.time_zone,
      site.policy,
      JSON.stringify(site.settings),
      Date.now(),
    )
    .run();
}

/** Whether any site lists the origin: for answers given before the site is known. */
export async function isOriginOfAnySite(db: D1Database, origin: string): Promise<boolean> {
  const sql = `SELECT 1 FROM sites, json_each(sites.origins) WHERE json_each.value = ?1
    UNION ALL SELECT 1 FROM sites, json_each(sites.publishers) WHERE json_each.value = ?1 LIMIT 1`;
  return (await db.prepare(sql).bind(origin).first()) !== null;
}

/** The site that has pages at an origin and has the edge stand in front of them. */
export async function selectSiteInFront(db: D1Database, origin: string): Promise<Site | null> {
  const sql = `SELECT ${COLUMNS} FROM sites WHERE json_extract(settings, '$.origin_behind') IS NOT NULL
    AND EXISTS (SELECT 1 FROM json_each(sites.origins) WHERE json_each.value = ?) LIMIT 1`;
  const row = await db.prepare(sql).bind(origin).first<SiteRow>();
  return row ? toSite(row) : null;
}

export async function insertWithdrawal(
  db: D1Database,
  receipt: { id: string; at: number; site: string; json: string },
): Promise<void> {
  await db
    .prepare(
      "INSERT OR IGNORE INTO withdrawals (receipt_id, site, at, receipt) VALUES (?, ?, ?, ?)",
    )
    .bind(receipt.id, receipt.site, receipt.at, receipt.json)
    .run();
}
