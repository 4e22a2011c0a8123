import type { FeedRow } from "./FeedRow.ts";

/** One row of a feed with its line, or why it could not be read as a row at all. */
export type FeedLine =
  | { readonly line: number; readonly row: FeedRow }
  | { readonly line: number; readonly reason: string };
