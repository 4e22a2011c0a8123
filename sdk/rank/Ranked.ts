/** One addend of a score, and what caused it. */
export interface Term {
  /** The relation's name, `repeat` for an item of the session itself, or the name that a given term came with. */
  readonly relation: string;
  /** The item handle, or the name of the category, that led to it. */
  readonly source: number | string;
  /** Its share of the score, rounded to 1e-8. */
  readonly value: number;
  /** Level of how many people stand behind the pair, where its list says it: 0 is a second hop, which nobody made. */
  readonly support?: number | undefined;
}

/** A ranked item: its score is the sum of its terms (to rounding). */
export interface RankedItem {
  readonly item: number;
  /** Rounded to 1e-8. */
  readonly score: number;
  /** In the order in which they were added: relations as given, sources newest first, then repeats and given terms. */
  readonly terms: readonly Term[];
}
