/** The longest that an edge may ask to wait: a day. */
export const RETRY_AFTER_MAX_MS = 86_400_000;
