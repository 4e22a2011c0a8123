/** Where a site's feed is fetched from by schedule, and how that went. */
export interface FeedSource {
  readonly url: string;
  readonly mode: "delta" | "full";
  readonly every_minutes: number;
  /** When it is asked for next. */
  readonly next_at: number;
  /** When it was last asked for. */
  readonly checked_at: number | null;
  /** When it was last read to its end, or known to be unchanged. */
  readonly read_at: number | null;
  /** In a row; 0 once it worked. */
  readonly failures: number;
  /** Of the last of them. */
  readonly error: string | null;
}

/** The same with what lets a server say that nothing changed. */
export interface KeptFeed extends FeedSource {
  readonly site: string;
  readonly etag: string | null;
  readonly last_modified: string | null;
}
