/** What the shopper's own page says about a product. */
export interface TitledItem {
  readonly title: string;
  readonly url: string;
  readonly image: string;
  readonly category: string | null;
  readonly availability: string;
  /** Nothing may be learnt from it. */
  readonly sensitive: boolean;
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
    const sql = `SELECT item_id, title, url, image, category, availability, sensitive FROM products WHERE site = ? AND item_id IN (${marks})`;
    const { results } = await env.DB.prepare(sql)
      .bind(site, ...chunk)
      .all<Omit<TitledItem, "sensitive"> & { item_id: string; sensitive: number }>();
    for (const { item_id, sensitive, ...item } of results) {
      found.set(item_id, { ...item, sensitive: sensitive === 1 });
    }
  }
  return found;
}
