import type { FeedSource } from "../fetched/FeedSource.ts";
import { selectFeed } from "../fetched/feedQueries.ts";
import { countStock } from "../queries.ts";
import { selectLastApplied } from "./importQueries.ts";

/** How fresh a catalogue is. The feed's address is not told here: it may carry a key. */
export interface Freshness {
  readonly products: number;
  readonly in_stock: number;
  /** When a feed last went in; null for never. */
  readonly last_applied_at: number | null;
  readonly feed: Omit<FeedSource, "url"> | null;
}

export async function readFreshness(db: D1Database, site: string): Promise<Freshness> {
  const [stock, last_applied_at, feed] = await Promise.all([
    countStock(db, site),
    selectLastApplied(db, site),
    selectFeed(db, site),
  ]);
  if (!feed) return { ...stock, last_applied_at, feed: null };
  const { url: _, ...shown } = feed;
  return { ...stock, last_applied_at, feed: shown };
}
