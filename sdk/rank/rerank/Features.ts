/** What is known of a candidate from the lists, of every candidate. Roots stand in for logarithms (engines differ in those). */
export const PAIR_FEATURES = [
  "score: fourth root",
  "score: square root",
  "weight from the newest item: fourth root",
  "weight from older items: fourth root",
  "support from the newest item",
  "support from older items, by age weight",
  "share of the session's items whose lists name it",
  "popularity",
  "popularity of late",
  "time since it was last seen",
  "time since it was first seen",
  "score by the best score: square root",
  "rank: inverse square root",
] as const;

/** What is known besides of an item that the session holds already. */
export const SEEN_FEATURES = [
  "times seen before: square root",
  "is the newest",
  "age 1",
  "age 2",
  "age 3",
  "age 4",
  "age 5 or more",
  "times it followed the newest item in this session: square root",
  "times it came before the newest item in this session: square root",
] as const;

/** What is the same for all candidates of a query; hidden units weigh the others by it. */
export const CONTEXT_FEATURES = [
  "1 / length",
  "1 / distinct items",
  "distinct items / length",
  "best score: fourth root",
  "the newest item was seen twice in a row",
  "popularity of the newest item",
  "length, at most 20",
] as const;

export const PAIR_COUNT = PAIR_FEATURES.length;
export const SEEN_COUNT = SEEN_FEATURES.length;
export const CONTEXT_COUNT = CONTEXT_FEATURES.length;
/** Features of a candidate without the context. */
export const CANDIDATE_COUNT = PAIR_COUNT + SEEN_COUNT;
