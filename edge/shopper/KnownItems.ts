/** What the shop's catalogue knows of the items that events name, by their ids. */
export interface KnownItems {
  readonly catalogued: readonly string[];
  /** Those of them that can't be bought now. */
  readonly outOfStock: readonly string[];
}

export const NO_ITEMS: KnownItems = { catalogued: [], outOfStock: [] };

/** The same, to look them up in. */
export function setsOf({ catalogued, outOfStock }: KnownItems) {
  return { catalogued: new Set(catalogued), outOfStock: new Set(outOfStock) };
}
