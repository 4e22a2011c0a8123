import type { Popular } from "../../relevance/snapshot/Popular.ts";
import type { Candidate, Cause } from "../Candidate.ts";
import type { Strategy } from "../Strategy.ts";

/** What is asked for most: of the page's category where it has one, else of the whole shop. */
export const popular: Strategy = async ({ scene, slot, wanted }) => {
  const { popular: lists, itemCount } = scene.reading;
  const best = lists.items.slice(0, wanted);
  const named = slot.filters.categories.include;
  const categories = named.length > 0 ? named : scene.page.category ? [scene.page.category] : [];
  const inCategory = categories.flatMap((category): Candidate[] =>
    favouritesOf(lists, category).map(({ item, isProven }, place) => ({
      item,
      score: 2 + 1 / (1 + place),
      reason: {
        code: "popular_in_category",
        cause: isProven ? "category" : "shelf",
        because: category,
      },
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
  const causeOf = (item: number, place: number): Cause => {
    if (place >= best.length) return "shelf";
    return thisWeek.has(item) ? "week" : "ever";
  };
  const overall = [...new Set([...best, ...rest])].map(
    (item, place): Candidate => ({
      item,
      score: 1 / (1 + place),
      reason: { code: "popular_now", cause: causeOf(item, place) },
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

/** The list of a category, or of the first whose path it ends; which of it enough shoppers asked for. */
function favouritesOf(
  { by_category, unproven = {} }: Popular,
  category: string,
): { readonly item: number; readonly isProven: boolean }[] {
  const path = Object.hasOwn(by_category, category)
    ? category
    : Object.keys(by_category).find((name) => name.endsWith(` > ${category}`));
  const list = path === undefined ? [] : (by_category[path] ?? []);
  const count = path !== undefined && Object.hasOwn(unproven, path) ? (unproven[path] ?? 0) : 0;
  return list.map((item, place) => ({ item, isProven: place < list.length - count }));
}
