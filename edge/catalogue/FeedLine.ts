import type { FeedRow } from "./parseProduct.ts";

/** One row of a feed with the line it ended on, or why it could not be read as a row at all. */
export type FeedLine =
  | { readonly line: number; readonly row: FeedRow }
  | { readonly line: number; readonly reason: string };
