import type { ListRelation } from "../ListRelation.ts";
import type { Manifest } from "../snapshot/Manifest.ts";
import type { WrittenLists } from "./writeLists.ts";

/** Lists of all relations, as a manifest tells of them. */
export function listsOf(
  written: Readonly<Record<ListRelation, WrittenLists>>,
): Pick<Manifest, "lists" | "list_counts" | "list_scales"> {
  const each = <T>(of: (one: WrittenLists) => T): Record<ListRelation, T> => ({
    viewed_together: of(written.viewed_together),
    bought_together: of(written.bought_together),
    bought_after_viewing: of(written.bought_after_viewing),
    similar: of(written.similar),
  });
  return {
    lists: each(({ parts }) => parts),
    list_counts: each(({ count }) => count),
    list_scales: each(({ scale }) => scale),
  };
}

/** Lists of all relations together. */
export const countLists = ({ list_counts }: Pick<Manifest, "list_counts">): number =>
  Object.values(list_counts).reduce((sum, count) => sum + count, 0);
