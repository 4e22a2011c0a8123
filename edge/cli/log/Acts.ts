import { bytesColumn, floatsColumn, numbersColumn } from "../../relevance/build/Column.ts";

/** What a shopper may do to an item, by number in {@link Acts}. */
export const ACTS = ["view", "cart", "purchase"] as const;
export type Act = (typeof ACTS)[number];

/** Who did what to which item when: 17 bytes an act, in the order of the file. */
export interface Acts {
  readonly shoppers: Uint32Array;
  readonly at: Float64Array;
  readonly items: Uint32Array;
  /** Places in {@link ACTS}. */
  readonly kinds: Uint8Array;
  readonly shopperCount: number;
}

export interface ActsWriter {
  add(act: { shopper: number; at: number; item: number; act: Act }): void;
  count(): number;
  finish(shopperCount: number): Acts;
}

export function createActs(): ActsWriter {
  const shoppers = numbersColumn();
  const at = floatsColumn();
  const items = numbersColumn();
  const kinds = bytesColumn();
  return {
    add(one) {
      shoppers.push(one.shopper);
      at.push(one.at);
      items.push(one.item);
      kinds.push(ACTS.indexOf(one.act));
    },
    count: () => items.length(),
    finish: (shopperCount) => ({
      shoppers: shoppers.finish(),
      at: at.finish(),
      items: items.finish(),
      kinds: kinds.finish(),
      shopperCount,
    }),
  };
}
