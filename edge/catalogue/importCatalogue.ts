import type { FeedLine } from "./FeedLine.ts";
import { hashProduct } from "./hashProduct.ts";
import type { Product } from "./Product.ts";
import { parseProduct } from "./parseProduct.ts";
import { deleteProducts, selectHashes, selectItemIds, upsertProducts } from "./queries.ts";

const CHUNK_ROWS = 500;
const REASONS_KEPT = 1_000;
/** A full feed that would remove more than this share is taken for a broken one. */
const REMOVAL_MAX_SHARE = 0.5;

export interface CatalogueImport {
  imported: number;
  updated: number;
  unchanged: number;
  removed: number;
  rejected: { line: number; reason: string }[];
  /** How many rows were refused in all; `rejected` names the first thousand. */
  rejected_count: number;
  /** Set where a full feed named so few products that nothing was removed. */
  held?: string;
}

export interface ImportOptions {
  readonly db: D1Database;
  readonly site: string;
  readonly currency: string;
  readonly now: number;
  /** `delta` adds and changes; `full` also removes what the feed does not name. */
  readonly mode: "delta" | "full";
}

/** Reads a feed into the catalogue in chunks; a bad row is refused and named, the others go in. */
export async function importCatalogue(
  lines: AsyncIterable<FeedLine>,
  options: ImportOptions,
): Promise<CatalogueImport> {
  const outcome: CatalogueImport = {
    imported: 0,
    updated: 0,
    unchanged: 0,
    removed: 0,
    rejected: [],
    rejected_count: 0,
  };
  const refuse = (line: number, reason: string) => {
    outcome.rejected_count += 1;
    if (outcome.rejected.length < REASONS_KEPT) outcome.rejected.push({ line, reason });
  };
  const seen = new Set<string>();
  let chunk: Product[] = [];
  for await (const entry of lines) {
    if ("reason" in entry) {
      refuse(entry.line, entry.reason);
      continue;
    }
    const product = parseProduct(entry.row, options.currency);
    if (!product.ok) {
      const fault = product.faults[0];
      // A row that can't be read still names its product: a full feed must not remove it for that.
      const id = entry.row.item_id ?? entry.row.id;
      if (typeof id === "string") seen.add(id.trim());
      refuse(entry.line, `${fault?.path ?? "row"} ${fault?.message ?? "is not valid"}`);
    } else if (seen.has(product.value.item_id)) {
      refuse(entry.line, `item_id ${product.value.item_id} stands in the feed twice`);
    } else {
      seen.add(product.value.item_id);
      chunk.push(product.value);
    }
    if (chunk.length === CHUNK_ROWS) {
      await writeChunk(chunk, options, outcome);
      chunk = [];
    }
  }
  if (chunk.length > 0) await writeChunk(chunk, options, outcome);
  if (options.mode === "full" && seen.size > 0) await removeUnnamed(seen, options, outcome);
  return outcome;
}

async function writeChunk(
  products: readonly Product[],
  { db, site, now }: ImportOptions,
  outcome: CatalogueImport,
): Promise<void> {
  const known = await selectHashes(
    db,
    site,
    products.map((product) => product.item_id),
  );
  const changed = [];
  for (const product of products) {
    const hash = hashProduct(product);
    const before = known.get(product.item_id);
    if (before === hash) {
      outcome.unchanged += 1;
      continue;
    }
    if (before === undefined) outcome.imported += 1;
    else outcome.updated += 1;
    changed.push({ product, hash, at: now });
  }
  if (changed.length > 0) await upsertProducts(db, site, changed).run();
}

async function removeUnnamed(
  named: ReadonlySet<string>,
  { db, site }: ImportOptions,
  outcome: CatalogueImport,
): Promise<void> {
  const gone: string[] = [];
  let total = 0;
  let after = "";
  for (;;) {
    const page = await selectItemIds(db, { site, after, limit: 5_000 });
    const last = page.at(-1);
    if (last === undefined) break;
    total += page.length;
    for (const id of page) if (!named.has(id)) gone.push(id);
    after = last;
  }
  if (gone.length > total * REMOVAL_MAX_SHARE) {
    outcome.held = `the feed would remove ${gone.length} of ${total} products; nothing was removed`;
    return;
  }
  for (let at = 0; at < gone.length; at += CHUNK_ROWS) {
    await deleteProducts(db, site, gone.slice(at, at + CHUNK_ROWS)).run();
  }
  outcome.removed = gone.length;
}
