import { type Section, type Shelf, sections } from "./categoryTree.ts";
import { hasPhrase, words } from "./words.ts";

/** Where a product stands. */
export interface Category {
  readonly section: Section;
  readonly shelf: Shelf;
}

/**
 * Between words of one weight the shelf that comes first here wins: a thing's use says more than
 * its shape, and its shape more than what is printed on it.
 */
const PRECEDENCE =
  `tree-decorations christmas-cards-and-wrap christmas-house t-light-holders hot-water-bottles lunch-bags
  lunch-boxes umbrellas jewellery hair clocks cakestands teapots-and-cups mugs candles cushions-and-throws notebooks-and-pencils
  frames-and-mirrors purses-and-travel doormats-and-doorstops wrap-and-ribbon cards shopping-bags light-strings
  lanterns-and-lamps party toys-and-games craft-and-sewing signs-and-wall-art hooks-and-knobs baking aprons-and-linen
  tins-and-jars picnic-and-parasols bird-houses pots-and-planters tools-and-watering bath-and-laundry plates-and-bowls
  storage-and-drawers incense-and-scent dolls-and-soft-toys easter flowers small-surprises hearts-and-ornaments`.split(
    /\s+/,
  );

/** Christmas is a season, not a thing: whatever names it stands there. */
const SEASON_WEIGHT = 100;
const WORD_WEIGHT = 10;
const STRONG_WEIGHT = 20;

interface Rule {
  readonly category: Category;
  readonly phrase: string;
  readonly weight: number;
}

function rulesOf(section: Section, shelf: Shelf): Rule[] {
  const category = { section, shelf };
  const rule = (phrase: string, base: number): Rule => ({
    category,
    phrase,
    weight: base + phrase.split(" ").length * WORD_WEIGHT,
  });
  const season = section.slug === "christmas" ? SEASON_WEIGHT : 0;
  return [
    ...shelf.words.map((phrase) => rule(phrase, STRONG_WEIGHT + season)),
    ...shelf.hints.map((phrase) => rule(phrase, 0)),
  ];
}

const place = (rule: Rule): number => PRECEDENCE.indexOf(rule.category.shelf.slug);

const RULES: readonly Rule[] = sections
  .flatMap((section) => section.shelves.flatMap((shelf) => rulesOf(section, shelf)))
  .sort((a, b) => b.weight - a.weight || place(a) - place(b));

/** The shelf for what no rule knows. */
const FALLBACK: Category = (() => {
  const section = sections.find(({ slug }) => slug === "gifts");
  const shelf = section?.shelves.at(-1);
  if (!section || !shelf) throw new Error("the category tree has no shelf for the rest");
  return { section, shelf };
})();

/** The shelf that a title names by its whole words; null where it names none. */
export function namedCategory(title: string): Category | null {
  const line = words(title);
  return RULES.find(({ phrase }) => hasPhrase(line, phrase))?.category ?? null;
}

/** Where a product stands in the shop: the shelf that its title names, else "Small surprises". */
export function categoryOf(title: string): Category {
  return namedCategory(title) ?? FALLBACK;
}
