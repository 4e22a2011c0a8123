/** Where things lie in the store that are kept on the device alone. */
export const HISTORY_KEYS = {
  /** Before the key of an event. */
  event: "device:",
  /** Before the id of an item whose public neighbour list it is. */
  list: "list:",
  /** What the shopper has said of it. */
  said: "said",
} as const;
