import { type ProductRow, selectRows } from "../../catalogue/queries.ts";
import { CARDS_PER_SHARD } from "../snapshot/Manifest.ts";

/** Products read, and held, at a time. */
const BLOCK_ROWS = 16 * CARDS_PER_SHARD;

/** Products in the order of the ids, in blocks of whole shards of cards; null for one that the catalogue no longer has. */
export async function* readBlocks(
  db: D1Database,
  site: string,
  ids: readonly string[],
): AsyncGenerator<(ProductRow | null)[]> {
  for (let from = 0; from < ids.length; from += BLOCK_ROWS) {
    const block = ids.slice(from, from + BLOCK_ROWS);
    const rows = await selectRows(db, site, block);
    yield block.map((id) => rows.get(id) ?? null);
  }
}
