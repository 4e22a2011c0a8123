import type { Popular } from "../../relevance/snapshot/Popular.ts";
import type { Candidate } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What is asked for most: of the page's category where it has one, else of the whole shop. */
export const popular: Strategy = async ({ scene, slot, wanted }) => {
  const { popular: lists, itemCount } = scene.reading;
  const best = lists.items.slice(0, wanted);
  const named = slot.filters.categories.include;
  const categories = named.length > 0 ? named : scene.page.category ? [scene.page.category] : [];
  const inCategory = categories.flatMap((category): Candidate[] =>
    listOf(lists.by_category, category).map((item, place) => ({
      item,
      score: 2 + 1 / (1 + place),
      reason: { code: "popular_in_category", cause: "category", because: category },
      isPersonal: false,
    })),
  );
  inCategory.sort((a, b) => b.score - a.score || a.item - b.item);
  const thisWeek = weekOf(lists);
  // Where nobody bought or looked yet, handles themselves are the best order there is.
  const rest =
    best.length < wanted
      ? Array.from({ length: Math.min(itemCount, wanted) }, (_, item) => item)
      : [];
  const overall = [...new Set([...best, ...rest])].map(
    (item, place): Candidate => ({
      item,
      score: 1 / (1 + place),
      reason: { code: "popular_now", cause: thisWeek.has(item) ? "week" : "ever" },
      isPersonal: false,
    }),
  );
  const have = new Set(inCategory.map(({ item }) => item));
  return [...inCategory, ...overall.filter(({ item }) => !have.has(item))];
};

/** A snapshot's list is asked with every decision, and made into a set once. */
const weeks = new WeakMap<Popular, ReadonlySet<number>>();

function weekOf(lists: Popular): ReadonlySet<number> {
  const known = weeks.get(lists) ?? new Set(lists.this_week);
  weeks.set(lists, known);
  return known;
}

/** The list of a category, or of the first whose path it ends. */
function listOf(
  lists: Readonly<Record<string, readonly number[]>>,
  category: string,
): readonly number[] {
  if (Object.hasOwn(lists, category)) return lists[category] ?? [];
  const path = Object.keys(lists).find((name) => name.endsWith(` > ${category}`));
  return path === undefined ? [] : (lists[path] ?? []);
}
