/** A row of any feed by lower-case field name. */
export type FeedRow = Readonly<Record<string, unknown>>;
