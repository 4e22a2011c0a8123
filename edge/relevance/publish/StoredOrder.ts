/** An order as it lies in R2: id, time, customer, and lines of item, quantity and price. */
export type StoredOrder = readonly [
  order: string,
  at: number,
  customer: string | null,
  lines: readonly (readonly [item: string, quantity: number, price: number])[],
];
