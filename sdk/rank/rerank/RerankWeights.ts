/** Weights of one small network: `score = bias + linear . x + sum over units of out * max(0, unit bias + inputs . x)`. */
export interface NetWeights {
  readonly bias: number;
  /** By feature; context features have none, since they are the same for all candidates. */
  readonly linear: readonly number[];
  readonly units: readonly {
    readonly bias: number;
    /** By feature of the candidate, then by feature of the context. */
    readonly inputs: readonly number[];
    readonly out: number;
  }[];
}

/** A learnt re-ranker as numbers. Its features are those of {@link "./Features.ts"}, in their order. */
export interface RerankWeights {
  readonly version: 1;
  /** How many of the first tier's best are ranked anew. */
  readonly candidates: number;
  /** For items that the session does not hold: pair features, then context. */
  readonly fresh: NetWeights;
  /** For items that it holds: pair features, seen features, then context. */
  readonly seen: NetWeights;
}
