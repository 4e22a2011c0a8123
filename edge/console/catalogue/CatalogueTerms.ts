import type { FeedTyped } from "./FeedTyped.ts";

/** What came of a form of the catalogue page. */
export interface CatalogueTerms {
  /** What was refused, and of which form. */
  readonly refusal?: { readonly what: "upload" | "confirm" | "fetch"; readonly message: string };
  readonly typed?: string;
  /** The form of the scheduled feed with what was refused of it. */
  readonly feed?: FeedTyped;
}
