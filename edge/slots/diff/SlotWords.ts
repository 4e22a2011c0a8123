/** What settings are told with. */
export interface SlotWords {
  readonly currency: string;
  /** IANA. */
  readonly timeZone: string;
  /** What an item is called; its id where the catalogue does not know it. */
  nameOf(itemId: string): string;
}
