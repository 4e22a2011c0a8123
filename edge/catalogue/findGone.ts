import { selectNames } from "./queries.ts";

const PAGE_ROWS = 5_000;

/** Products that a feed does not name: handed on page by page, counted, and the first of them named. */
export async function findGone(
  db: D1Database,
  about: {
    site: string;
    named: ReadonlySet<string>;
    samples: number;
    add: (itemIds: readonly string[]) => Promise<void>;
  },
): Promise<{ count: number; sample: { item_id: string; title: string }[] }> {
  const { site, named, samples, add } = about;
  const sample: { item_id: string; title: string }[] = [];
  let count = 0;
  for (let after = ""; ; ) {
    const page = await selectNames(db, { site, after, limit: PAGE_ROWS });
    const last = page.at(-1);
    if (!last) return { count, sample };
    const gone = page.filter((row) => !named.has(row.item_id));
    if (gone.length > 0) await add(gone.map((row) => row.item_id));
    count += gone.length;
    sample.push(...gone.slice(0, samples - sample.length));
    after = last.item_id;
  }
}
