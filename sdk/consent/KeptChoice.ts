import type { AskingTerms, ConsentRecord, Receipt } from "../wire/index.ts";

/**
 * What this browser remembers of a choice: one small entry. After a no it holds `record` and nothing that tells one
 * browser from another; before a choice there is none.
 */
export interface KeptChoice {
  readonly record: ConsentRecord;
  /** Global Privacy Control was seen since the shopper last chose about retargeting: its absence is no consent. */
  readonly gpc?: true;
  /** The token, while at least one purpose is granted at the edge. */
  readonly shopper?: string;
  /** The edge has not acknowledged this choice yet. */
  readonly unsent?: true;
  /** A token that the edge must still be told to erase; gone with its acknowledgement. */
  readonly erase?: string;
  /** Newest first; only while something is granted. */
  readonly receipts?: readonly Receipt[];
  /** Bytes about the shopper sent since this choice. */
  readonly sent?: number;
  /** How the site asks, as the edge said last. */
  readonly terms?: AskingTerms;
  /** The shopper has paused all recording. */
  readonly paused?: boolean;
}
