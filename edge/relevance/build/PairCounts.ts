/** Pairs already summed elsewhere, such as by the item shards: from the earlier item to the later one. */
export interface PairCounts {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** In units of one pair at distance 1 today. */
  readonly weights: Float64Array;
  /** Different contributors behind each pair. */
  readonly support: Uint32Array;
}

export const NO_PAIRS: PairCounts = {
  from: new Uint32Array(0),
  to: new Uint32Array(0),
  weights: new Float64Array(0),
  support: new Uint32Array(0),
};
