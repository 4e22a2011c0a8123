import type { RefusedRow } from "../RefusedRow.ts";

/**
 * `reading`: under way; `applied`: in the catalogue; `held`: waits for a person's yes; `applying`: the yes was said, the
 * changes go in; `discarded`: a no; `superseded`: a later feed came first; `failed`: nothing was changed, `error` says why.
 */
export type ImportStatus =
  | "reading"
  | "applied"
  | "held"
  | "applying"
  | "discarded"
  | "superseded"
  | "failed";

export interface ImportCounts {
  readonly imported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly rejected_count: number;
}

/** Some of what a held feed would do, so that a person can see what is meant. */
export interface WouldDo {
  readonly removed: readonly { item_id: string; title: string }[];
  readonly prices: readonly { item_id: string; title: string; before: number; after: number }[];
}

/** One feed that was read, as the log keeps it. */
export interface ImportRecord {
  readonly id: string;
  readonly at: number;
  readonly finished_at: number | null;
  /** `upload` over the API, `url` by schedule. */
  readonly source: "upload" | "url";
  readonly mode: "delta" | "full";
  readonly format: string | null;
  readonly status: ImportStatus;
  readonly counts: ImportCounts | null;
  readonly doubts: readonly string[];
  /** Products that would be removed or get a price that looks wrong: the number a person types to accept. */
  readonly at_stake: number;
  readonly error: string | null;
}

/** The same with what is long. */
export interface ImportDetail extends ImportRecord {
  readonly would: WouldDo;
  /** The first thousand. */
  readonly rejected: readonly RefusedRow[];
  readonly parts: ImportParts;
}

/** How many parts of it wait in R2. */
export interface ImportParts {
  readonly changes: number;
  readonly gone: number;
}
