/** What the shopper's own page says about a product. */
export interface TitledItem {
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly category: string | null;
}

/** Parameters that D1 binds in one statement: its limit is 100. */
const CHUNK = 90;

/** Titles, addresses, pictures and categories of items; those that the catalogue does not know are not in the answer. */
export async function titlesOf(
  env: Env,
  site: string,
  ids: readonly string[],
): Promise<Map<string, TitledItem>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, TitledItem>();
  for (let from = 0; from < wanted.length; from += CHUNK) {
    const chunk = wanted.slice(from, from + CHUNK);
    const marks = chunk.map(() => "?").join(", ");
    const sql = `SELECT item_id, title, url, image, category FROM products WHERE site = ? AND item_id IN (${marks})`;
    const { results } = await env.DB.prepare(sql)
      .bind(site, ...chunk)
      .all<TitledItem & { item_id: string }>();
    for (const { item_id, ...item } of results) found.set(item_id, item);
  }
  return found;
}
