/** Relations that are learnt from what people do, each kept apart. */
export const ACT_RELATIONS = [
  "viewed_together",
  "bought_together",
  "bought_after_viewing",
] as const;
export type ActRelation = (typeof ACT_RELATIONS)[number];
