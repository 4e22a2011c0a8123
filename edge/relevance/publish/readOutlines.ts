import { type ProductOutline, selectOutlines } from "../../catalogue/queries.ts";

const PAGE_ROWS = 10_000;

/** What puts products in order, by item id, in id order: a few dozen bytes of each, so that a whole catalogue can be held. */
export async function readOutlines(
  db: D1Database,
  site: string,
): Promise<Map<string, ProductOutline>> {
  const outlines = new Map<string, ProductOutline>();
  const categories = new Map<string, string>();
  for (let after = ""; ; ) {
    const page = await selectOutlines(db, { site, after, limit: PAGE_ROWS });
    for (const { item_id, category, added_at } of page) {
      // One text for all products of a category: each row brings its own copy.
      const shared = category === null ? null : (categories.get(category) ?? category);
      if (shared !== null) categories.set(shared, shared);
      outlines.set(item_id, { item_id, category: shared, added_at });
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE_ROWS) return outlines;
    after = last.item_id;
  }
}
