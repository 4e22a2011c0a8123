import type { Stocked } from "./Stocked.ts";

/** Titles and availability of items; nothing where the catalogue can't be asked, for a call does not wait for it. */
export async function stockOf(
  env: Env,
  site: string,
  ids: readonly string[],
): Promise<Map<string, Stocked>> {
  if (ids.length === 0) return new Map();
  const select = `SELECT item_id, title, availability FROM products
    WHERE site = ?1 AND item_id IN (SELECT value FROM json_each(?2))`;
  const { results } = await env.DB.prepare(select)
    .bind(site, JSON.stringify(ids))
    .all<Stocked & { item_id: string }>()
    .catch(() => ({ results: [] }));
  return new Map(results.map(({ item_id, ...one }) => [item_id, one]));
}
