import { describeRefusal } from "./describeRefusal.ts";
import type { FeedLine } from "./FeedLine.ts";
import { findDoubts, isJump } from "./findDoubts.ts";
import { findGone } from "./findGone.ts";
import { hashProduct } from "./hashProduct.ts";
import { applyChanges } from "./imports/applyChanges.ts";
import type { WouldDo } from "./imports/ImportRecord.ts";
import { type ImportKey, openParts, type WaitingParts } from "./imports/waitingParts.ts";
import type { Product } from "./Product.ts";
import { parseProduct } from "./parseProduct.ts";
import { countProducts, type ProductChange, selectKnown, upsertProducts } from "./queries.ts";
import type { RefusedRow } from "./RefusedRow.ts";

/** Rows go to the database together: it takes a thousand calls a request at most, and 2 MB a call. */
const CHUNK_ROWS = 1_000;
const CHUNK_CHARS = 500_000;
const REASONS_KEPT = 1_000;
const SAMPLES = 20;

export interface CatalogueImport {
  imported: number;
  updated: number;
  unchanged: number;
  removed: number;
  rejected: RefusedRow[];
  /** How many rows were refused in all; `rejected` names the first thousand. */
  rejected_count: number;
  /** Why nothing was done, where a person has to confirm it first. */
  doubts: string[];
}

export interface ImportOptions extends ImportKey {
  readonly db: D1Database;
  readonly bucket: R2Bucket;
  readonly currency: string;
  readonly now: number;
  /** `delta` adds and changes; `full` also removes what the feed does not name. */
  readonly mode: "delta" | "full";
  /** A person has seen what it would do, and wants it. */
  readonly isConfirmed: boolean;
}

export interface ImportOutcome {
  readonly counts: CatalogueImport;
  readonly would: WouldDo;
  readonly atStake: number;
  /** What waits in R2: still there where there are doubts. */
  readonly parts: WaitingParts["count"];
}

/**
 * Reads a feed into the catalogue in chunks; a bad row is refused and named, the others go in. Where there is a catalogue
 * to lose, changes wait until the whole feed has been read: one that looks like a mistake changes nothing until confirmed.
 */
export async function importCatalogue(
  lines: AsyncIterable<FeedLine>,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const { db, bucket, site, id, now, mode } = options;
  const counts: CatalogueImport = {
    ...{ imported: 0, updated: 0, unchanged: 0, removed: 0 },
    ...{ rejected: [], rejected_count: 0, doubts: [] },
  };
  const total = await countProducts(db, site);
  const parts = openParts(bucket, { site, id });
  const waits = total > 0 && !options.isConfirmed;
  const effect = { total, removed: 0, compared: 0, jumped: 0, endsBroken: false };
  const would = { removed: [] as WouldDo["removed"], prices: [] as WouldDo["prices"][number][] };
  const refuse = (row: RefusedRow): void => {
    counts.rejected_count += 1;
    if (counts.rejected.length < REASONS_KEPT) counts.rejected.push(row);
  };
  const take = async (products: readonly Product[]): Promise<void> => {
    const changes = await changesIn(products, { options, counts, effect, prices: would.prices });
    if (changes.length === 0) return;
    if (waits) await parts.addChanges(changes);
    else await upsertProducts(db, site, changes).run();
  };

  const seen = new Set<string>();
  let lastLine = 0;
  let chunk: Product[] = [];
  let chars = 0;
  for await (const entry of lines) {
    // A parser reads ahead: broken rows may be told before whole ones that stand above them. 0: the rest was not read.
    const line = entry.line === 0 ? Number.POSITIVE_INFINITY : entry.line;
    if (line >= lastLine) effect.endsBroken = "reason" in entry;
    lastLine = Math.max(line, lastLine);
    if ("reason" in entry) {
      refuse(entry);
      continue;
    }
    const product = parseProduct(entry.row, options.currency, now);
    if (!product.ok) {
      const [fault = { path: "row", message: "is not valid" }] = product.faults;
      // A row that can't be read still names its product: a full feed must not remove it for that.
      const itemId = entry.row.item_id ?? entry.row.id;
      if (typeof itemId === "string") seen.add(itemId.trim());
      refuse(describeRefusal(entry.line, entry.row, fault));
    } else if (seen.has(product.value.item_id)) {
      const message = `${product.value.item_id} stands in the feed twice`;
      refuse(describeRefusal(entry.line, entry.row, { path: "item_id", message }));
    } else {
      seen.add(product.value.item_id);
      chunk.push(product.value);
      chars += product.value.title.length + product.value.url.length + product.value.image.length;
    }
    if (chunk.length === CHUNK_ROWS || chars > CHUNK_CHARS) {
      await take(chunk);
      chunk = [];
      chars = 0;
    }
  }
  await take(chunk);
  if (mode === "full" && seen.size > 0 && total > 0) {
    const gone = await findGone(db, { site, named: seen, samples: SAMPLES, add: parts.addGone });
    effect.removed = gone.count;
    would.removed = gone.sample;
  }
  counts.removed = effect.removed;
  if (waits) counts.doubts = findDoubts(effect);
  if (counts.doubts.length === 0) {
    await applyChanges({ db, bucket, now }, { site, id }, parts.count);
  }
  return { counts, would, atStake: effect.removed + effect.jumped, parts: parts.count };
}

interface Counting {
  readonly options: ImportOptions;
  readonly counts: CatalogueImport;
  readonly effect: { compared: number; jumped: number };
  readonly prices: WouldDo["prices"][number][];
}

/** What is new or other than it was, counted. */
async function changesIn(
  products: readonly Product[],
  { options: { db, site, now }, counts, effect, prices }: Counting,
): Promise<ProductChange[]> {
  if (products.length === 0) return [];
  const ids = products.map((product) => product.item_id);
  const known = await selectKnown(db, site, ids);
  return products.flatMap((product) => {
    const hash = hashProduct(product);
    const before = known.get(product.item_id);
    if (before?.currency === product.currency) {
      effect.compared += 1;
      if (isJump(before.price, product.price)) {
        effect.jumped += 1;
        const { item_id, title, price } = product;
        if (prices.length < SAMPLES) {
          prices.push({ item_id, title, before: before.price, after: price });
        }
      }
    }
    if (before?.hash === hash) {
      counts.unchanged += 1;
      return [];
    }
    if (before) counts.updated += 1;
    else counts.imported += 1;
    return [{ product, hash, at: now }];
  });
}
