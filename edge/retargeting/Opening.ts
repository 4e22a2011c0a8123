import type { Site } from "../platform/Site.ts";
import type { Terms } from "../shopper/Terms.ts";

/** A request for an advertisement. */
export interface Opening {
  readonly env: Env;
  readonly request: Request;
  /** In the shopper's language. */
  readonly site: Site;
  readonly terms: Terms;
  /** The origin of the page that holds the box. */
  readonly publisher: string;
  readonly shape: "tall" | "wide";
  readonly topic: readonly string[];
}
