/** What {@link buildLists} works with. Formulas: docs/ranking.md. Data, so that a site can have its own. */
export interface BuildConstants {
  /** Steps between two items beyond which they are no pair; 1 or more. */
  readonly maxDistance: number;
  /** Decay of a pair's weight per step of distance beyond the first; 0 for none. */
  readonly distanceDecay: number;
  /** What the later item's list gets of a pair's weight; 1 where order means nothing, as in a basket; 0 for nothing at all. */
  readonly backward: number;
  /** Each pair's weight is divided by its session's length to this power: a huge basket says little of each pair. */
  readonly lengthPower: number;
  /** Part of the sessions after which a session by place weighs 1/e; above 0. */
  readonly recencySpan: number;
  /** Added to row and column sums, in pair weights: rare items must not shine by chance. */
  readonly damping: number;
  /** Power of the row sum in the divisor, 0 to 1. */
  readonly rowPower: number;
  /** Power of the column sum in the divisor, 0 to 1: how far popular neighbours are held back. */
  readonly columnPower: number;
  /** Distance decay of the smoother, by which the second hop is taken. */
  readonly hopDistanceDecay: number;
  /** The smoother's recency is the first hop's to this power: below 1 it remembers longer. */
  readonly hopRecencyPower: number;
  /** Power of the column sum in the smoother; its rows are made to sum to 1. */
  readonly hopColumnPower: number;
  /** Neighbours that the second hop goes through, and by which it arrives; 0 to 255. */
  readonly hopWidth: number;
  /** Weight of the second hop: about 4 for a sparse shop, 1 or 0 for a dense one. */
  readonly hopWeight: number;
  /** Neighbours kept for an item, 1 to 50. */
  readonly neighbours: number;
  /** Different contributors behind a pair, below which it is left out. */
  readonly minSupport: number;
}

/** For sequences of product views. Chosen on the last tenth of Diginetica's training sessions. */
export const VIEW_CONSTANTS: BuildConstants = {
  maxDistance: 20,
  distanceDecay: 0.4,
  backward: 0.7,
  lengthPower: 0,
  recencySpan: 0.5,
  damping: 3,
  rowPower: 0.7,
  columnPower: 0.2,
  hopDistanceDecay: 0.1,
  hopRecencyPower: 0.5,
  hopColumnPower: 0.5,
  hopWidth: 60,
  hopWeight: 4,
  neighbours: 50,
  minSupport: 5,
};

/** For baskets, whose order says nothing. A hop would name pairs that nobody bought together, so there is none. */
export const BASKET_CONSTANTS: BuildConstants = {
  ...VIEW_CONSTANTS,
  maxDistance: 1_000,
  distanceDecay: 0,
  backward: 1,
  lengthPower: 0.5,
  recencySpan: 2,
  columnPower: 0.2,
  hopWeight: 0,
};

/** For what is bought after something was looked at: it holds in that direction alone, and a hop would name what nobody did. */
export const AFTER_CONSTANTS: BuildConstants = { ...VIEW_CONSTANTS, backward: 0, hopWeight: 0 };
