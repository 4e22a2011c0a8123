import { floatsColumn, numbersColumn } from "./Column.ts";

/** What was bought at once, in the order of the files; distinct items by number. */
export interface Baskets {
  readonly items: Uint32Array;
  /** Where each basket begins in `items`; one more entry than baskets. */
  readonly starts: Uint32Array;
  readonly at: Float64Array;
  /** Who bought, as any number; a guest is someone else each time. */
  readonly customers: Uint32Array;
}

export interface BasketsWriter {
  add(basket: { at: number; customer: number; items: Iterable<number> }): void;
  finish(): Baskets;
}

export function createBaskets(): BasketsWriter {
  const items = numbersColumn();
  const starts = numbersColumn();
  const at = floatsColumn();
  const customers = numbersColumn();
  starts.push(0);
  return {
    add(basket) {
      for (const item of new Set(basket.items)) items.push(item);
      starts.push(items.length());
      at.push(basket.at);
      customers.push(basket.customer);
    },
    finish: () => ({
      items: items.finish(),
      starts: starts.finish(),
      at: at.finish(),
      customers: customers.finish(),
    }),
  };
}
