/** One setting of a slot as a person reads it. */
export interface Setting {
  /** Where it stands in the definition; the rules of a list by what they are about. */
  readonly path: string;
  readonly setting: string;
  readonly text: string;
  /** What tells whether it is the same. */
  readonly value: unknown;
}
