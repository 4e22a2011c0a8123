/** What a call tells the Shopper object about the site and the moment; the object knows nothing else of them. */
export interface Terms {
  readonly site: string;
  /** The policy version in force; null where the page alone names it. */
  readonly policy: string | null;
  readonly consentLifeMs: number;
  readonly eventLifeMs: number;
  readonly profileLifeMs: number;
  /** How long after a slot was seen an outcome is laid to it. */
  readonly attributionMs: number;
  /** ISO 4217: what revenue is counted in. */
  readonly currency: string;
  /** IANA; habits are told in it. */
  readonly timeZone: string;
  /** At the place of the request it may go on until the shopper says no. */
  readonly optOut: boolean;
  /** Global Privacy Control, as this request says. */
  readonly gpc: boolean;
  /** Traffic that is no person's: kept for the caller, left out of the shared statistics. */
  readonly isAutomated: boolean;
  /** Milliseconds since the epoch, by the edge's clock. */
  readonly now: number;
}
