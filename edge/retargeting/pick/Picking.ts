import type { Site } from "../../platform/Site.ts";
import type { Reading } from "../../relevance/snapshot/Reading.ts";
import type { KnownShopper } from "../acts/KnownShopper.ts";

/** What products for one advertisement are picked by. */
export interface Picking {
  readonly db: D1Database;
  readonly site: Site;
  readonly reading: Reading;
  readonly known: KnownShopper | null;
  /** Words of the page's topic, small. */
  readonly topic: readonly string[];
  readonly limit: number;
  readonly now: number;
}
