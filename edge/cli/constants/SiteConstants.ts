import {
  BASKET_CONSTANTS,
  type BuildConstants,
  VIEW_CONSTANTS,
} from "../../relevance/build/constants.ts";

/** A builder's constants, and how a log's age counts. Whether a pair is supported is not a matter of taste: see `--k`. */
export interface RelationConstants extends Omit<BuildConstants, "minSupport"> {
  /** Days after which a session weighs half; null counts by its place among the sessions instead (`recencySpan`). */
  readonly halfLifeDays: number | null;
}

/** What one site's lists are built with. */
export interface SiteConstants {
  readonly viewed_together: RelationConstants;
  readonly bought_together: RelationConstants;
}

const { minSupport: _views, ...view } = VIEW_CONSTANTS;
const { minSupport: _baskets, ...basket } = BASKET_CONSTANTS;

/** What the edge builds with. */
export const DEFAULT_CONSTANTS: SiteConstants = {
  viewed_together: { ...view, halfLifeDays: null },
  bought_together: { ...basket, halfLifeDays: 180 },
};
