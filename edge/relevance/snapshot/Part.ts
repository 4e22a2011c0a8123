/** An immutable object in R2. Its name holds its hash, so that equal content is stored once. */
export interface Part {
  readonly key: string;
  /** SHA-256, hex. */
  readonly hash: string;
}
