import type { Context } from "hono";
import type { AppEnv } from "../../platform/AppEnv.ts";

/** What a caller wants a draft to be before it is changed (RFC 9110, 13.1). */
export interface Precondition {
  /** Entity tags, one of which it must have; `*`: it must be there. */
  readonly ifMatch: readonly string[] | null;
  /** It must not be there yet. */
  readonly isNew: boolean;
}

export function preconditionOf(c: Context<AppEnv>): Precondition {
  const given = c.req.header("If-Match");
  return {
    ifMatch: given ? given.split(",").map((tag) => tag.trim().replace(/^W\//, "")) : null,
    isNew: c.req.header("If-None-Match")?.trim() === "*",
  };
}
