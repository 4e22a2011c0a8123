/** What the re-ranker knows of single items. */
export interface ItemTraits {
  /**
   * Four bytes in one number, lowest first: popularity, popularity of late, time since last seen, time since first
   * seen. 0 for an unknown item.
   */
  traits(item: number): number;
}
