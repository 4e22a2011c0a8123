/** What a shopper wants to buy: item ids with how many of each, in the order they were put in. */
export type Cart = ReadonlyMap<string, number>;

export const CART_LIMITS = { lines: 50, quantity: 99 } as const;
