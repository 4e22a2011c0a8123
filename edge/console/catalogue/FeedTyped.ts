/** The form of the feed that is fetched by schedule, as it is typed. */
export interface FeedTyped {
  readonly url: string;
  readonly everyMinutes: string;
  readonly mode: string;
  /** What has to be put right, by field. */
  readonly errors: ReadonlyMap<string, string>;
}
