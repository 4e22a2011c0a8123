/** Another product of the same group, and what sets it apart. */
export interface Variant {
  readonly item_id: string;
  readonly title: string;
  readonly price: number;
  readonly availability: string;
  readonly variant: Readonly<Record<string, string>> | null;
}

const MAX = 100;

/** The other variants of a product, in id order; at most a hundred. */
export async function findVariants(
  db: D1Database,
  site: string,
  of: { itemId: string; group: string },
): Promise<Variant[]> {
  const { results } = await db
    .prepare(
      `SELECT item_id, title, price, availability, variant FROM products
       WHERE site = ?1 AND item_group_id = ?2 AND item_id <> ?3 ORDER BY item_id LIMIT ${MAX}`,
    )
    .bind(site, of.group, of.itemId)
    .all<Omit<Variant, "variant"> & { variant: string | null }>();
  return results.map(({ variant, ...row }) => ({
    ...row,
    variant: variant === null ? null : JSON.parse(variant),
  }));
}
