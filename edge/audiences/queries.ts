/** SQL of exported audiences. */

export interface Member {
  readonly shopper: string;
  readonly customer: string;
}

/** Makes a shopper a possible member of exported audiences. */
export async function putMember(
  db: D1Database,
  site: string,
  { shopper, customer }: Member,
): Promise<void> {
  const put = "INSERT OR REPLACE INTO audience_members (shopper, site, customer) VALUES (?, ?, ?)";
  await db.prepare(put).bind(shopper, site, customer).run();
}

/** The members of a site after one of them, by the ids of their objects. */
export async function membersAfter(
  db: D1Database,
  site: string,
  page: { readonly after: string; readonly limit: number },
): Promise<Member[]> {
  const { results } = await db
    .prepare(
      `SELECT shopper, customer FROM audience_members WHERE site = ? AND shopper > ?
       ORDER BY shopper LIMIT ?`,
    )
    .bind(site, page.after, page.limit)
    .all<Member>();
  return results;
}

export interface Handed {
  readonly shopper: string;
  readonly hash: string;
}

/** What was handed out of an audience about some shoppers. */
export async function handedOf(
  db: D1Database,
  of: { readonly site: string; readonly audience: string },
  shoppers: readonly string[],
): Promise<Handed[]> {
  const { results } = await db
    .prepare(
      `SELECT shopper, hash FROM audience_exports WHERE site = ? AND audience = ?
       AND shopper IN (SELECT value FROM json_each(?))`,
    )
    .bind(of.site, of.audience, JSON.stringify(shoppers))
    .all<Handed>();
  return results;
}

/** Notes what is handed out now, and what is called back. */
export async function noteHanded(
  db: D1Database,
  of: { readonly site: string; readonly audience: string; readonly at: number },
  changes: { readonly added: readonly Handed[]; readonly removed: readonly Handed[] },
): Promise<void> {
  const { site, audience, at } = of;
  const add = `INSERT OR IGNORE INTO audience_exports (site, audience, shopper, hash, at)
    SELECT ?1, ?2, value ->> 'shopper', value ->> 'hash', ?3 FROM json_each(?4)`;
  const remove = `DELETE FROM audience_exports WHERE site = ?1 AND audience = ?2 AND (shopper, hash) IN
    (SELECT value ->> 'shopper', value ->> 'hash' FROM json_each(?3))`;
  await db.batch([
    db.prepare(add).bind(site, audience, at, JSON.stringify(changes.added)),
    db.prepare(remove).bind(site, audience, JSON.stringify(changes.removed)),
  ]);
}

/** Everything handed out about one shopper, by audience. */
export async function handedAbout(
  db: D1Database,
  shopper: string,
): Promise<{ audience: string; hash: string }[]> {
  const find = "SELECT audience, hash FROM audience_exports WHERE shopper = ?";
  return (await db.prepare(find).bind(shopper).all<{ audience: string; hash: string }>()).results;
}

export async function deleteMember(db: D1Database, shopper: string): Promise<void> {
  await db.batch([
    db.prepare("DELETE FROM audience_members WHERE shopper = ?").bind(shopper),
    db.prepare("DELETE FROM audience_exports WHERE shopper = ?").bind(shopper),
  ]);
}
