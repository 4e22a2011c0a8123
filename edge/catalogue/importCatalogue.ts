import { randomId } from "../platform/ids.ts";
import { deleteChanges, insertChanges, selectChanges } from "./changeQueries.ts";
import type { FeedLine } from "./FeedLine.ts";
import { findDoubts, isJump } from "./findDoubts.ts";
import { hashProduct } from "./hashProduct.ts";
import type { Product } from "./Product.ts";
import { parseProduct } from "./parseProduct.ts";
import {
  countProducts,
  deleteProducts,
  type ProductChange,
  selectItemIds,
  selectKnown,
  upsertProducts,
} from "./queries.ts";

const CHUNK_ROWS = 500;
const REASONS_KEPT = 1_000;

export interface CatalogueImport {
  imported: number;
  updated: number;
  unchanged: number;
  removed: number;
  rejected: { line: number; reason: string }[];
  /** How many rows were refused in all; `rejected` names the first thousand. */
  rejected_count: number;
  /** Why nothing was done, where a person has to confirm it first. */
  doubts: string[];
}

export interface ImportOptions {
  readonly db: D1Database;
  readonly site: string;
  readonly currency: string;
  readonly now: number;
  /** `delta` adds and changes; `full` also removes what the feed does not name. */
  readonly mode: "delta" | "full";
  /** A person has seen what it would do, and wants it. */
  readonly isConfirmed: boolean;
}

/**
 * Reads a feed into the catalogue in chunks; a bad row is refused and named, the others go in. Where there is a catalogue
 * to lose, changes wait until the whole feed has been read: one that looks like a mistake changes nothing until confirmed.
 */
export async function importCatalogue(
  lines: AsyncIterable<FeedLine>,
  options: ImportOptions,
): Promise<CatalogueImport> {
  const { db, site, now, mode } = options;
  const outcome: CatalogueImport = {
    ...{ imported: 0, updated: 0, unchanged: 0, removed: 0 },
    ...{ rejected: [], rejected_count: 0, doubts: [] },
  };
  const total = await countProducts(db, site);
  const key = { site, import: randomId() };
  const waits = total > 0 && !options.isConfirmed;
  const effect = { total, removed: 0, compared: 0, jumped: 0, endsBroken: false };
  let waiting = 0;
  const refuse = (line: number, reason: string): void => {
    outcome.rejected_count += 1;
    if (outcome.rejected.length < REASONS_KEPT) outcome.rejected.push({ line, reason });
  };
  const take = async (products: readonly Product[]): Promise<void> => {
    const changes = await changesIn(products, { options, outcome, effect });
    if (changes.length === 0) return;
    if (waits) await insertChanges(db, { ...key, seq: waiting++, at: now }, changes);
    else await upsertProducts(db, site, changes).run();
  };

  const seen = new Set<string>();
  let lastLine = 0;
  let chunk: Product[] = [];
  for await (const entry of lines) {
    // A parser reads ahead: broken rows may be told before whole ones that stand above them. 0: the rest was not read.
    const line = entry.line === 0 ? Number.POSITIVE_INFINITY : entry.line;
    if (line >= lastLine) effect.endsBroken = "reason" in entry;
    lastLine = Math.max(line, lastLine);
    if ("reason" in entry) {
      refuse(entry.line, entry.reason);
      continue;
    }
    const product = parseProduct(entry.row, options.currency, now);
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
      await take(chunk);
      chunk = [];
    }
  }
  await take(chunk);
  const gone = mode === "full" && seen.size > 0 && total > 0 ? await unnamed(seen, options) : [];
  effect.removed = gone.length;
  outcome.removed = gone.length;
  if (waits) outcome.doubts = findDoubts(effect);
  if (outcome.doubts.length === 0) {
    for (let seq = 0; seq < waiting; seq++) {
      await upsertProducts(db, site, await selectChanges(db, { ...key, seq })).run();
    }
    for (let at = 0; at < gone.length; at += CHUNK_ROWS) {
      await deleteProducts(db, site, gone.slice(at, at + CHUNK_ROWS)).run();
    }
  }
  if (waiting > 0) await deleteChanges(db, key, now);
  return outcome;
}

interface Counting {
  readonly options: ImportOptions;
  readonly outcome: CatalogueImport;
  readonly effect: { compared: number; jumped: number };
}

/** What is new or other than it was, counted. */
async function changesIn(
  products: readonly Product[],
  { options: { db, site, now }, outcome, effect }: Counting,
): Promise<ProductChange[]> {
  if (products.length === 0) return [];
  const ids = products.map((product) => product.item_id);
  const known = await selectKnown(db, site, ids);
  return products.flatMap((product) => {
    const hash = hashProduct(product);
    const before = known.get(product.item_id);
    if (before?.currency === product.currency) {
      effect.compared += 1;
      if (isJump(before.price, product.price)) effect.jumped += 1;
    }
    if (before?.hash === hash) {
      outcome.unchanged += 1;
      return [];
    }
    if (before) outcome.updated += 1;
    else outcome.imported += 1;
    return [{ product, hash, at: now }];
  });
}

/** Products that the feed does not name. */
async function unnamed(named: ReadonlySet<string>, { db, site }: ImportOptions): Promise<string[]> {
  const gone: string[] = [];
  let after = "";
  for (;;) {
    const page = await selectItemIds(db, { site, after, limit: 5_000 });
    const last = page.at(-1);
    if (last === undefined) return gone;
    for (const id of page) if (!named.has(id)) gone.push(id);
    after = last;
  }
}
