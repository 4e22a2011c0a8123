import type { ActRelation } from "../ActRelation.ts";

/** How many rows shards took in, by what they speak of; each number only grows. */
export type Changes = Readonly<Record<ActRelation | "items", number>>;

export const NO_CHANGES: Changes = {
  viewed_together: 0,
  bought_together: 0,
  bought_after_viewing: 0,
  items: 0,
};

export function sumChanges(all: readonly Changes[]): Changes {
  return all.reduce(
    (sum, one) => ({
      viewed_together: sum.viewed_together + one.viewed_together,
      bought_together: sum.bought_together + one.bought_together,
      bought_after_viewing: sum.bought_after_viewing + one.bought_after_viewing,
      items: sum.items + one.items,
    }),
    NO_CHANGES,
  );
}
