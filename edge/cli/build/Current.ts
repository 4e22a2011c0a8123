/** One finished snapshot in an output folder. */
export interface Finished {
  readonly version: number;
  /** Its own folder; the parts below it have the keys that they have in R2. */
  readonly folder: string;
  /** Of its manifest. */
  readonly key: string;
  readonly hash: string;
}

/** `current.json` of an output folder: what readers are to take, and what they may fall back to, newest first. */
export interface Current extends Finished {
  readonly format: 1;
  readonly site: string;
  readonly before: readonly Finished[];
}
