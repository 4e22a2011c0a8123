/** What of a text is no id: the scheme that `productID` may name, as in "sku:123"; and all of what themes write where there is none. */
export const besideId = /^(sku|mpn|gtin\d*|isbn):|^(none|null|undefined|n\W?a|-+)$/i;
