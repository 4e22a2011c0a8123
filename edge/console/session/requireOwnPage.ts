import type { Context } from "hono";
import { Problem } from "../../platform/problem.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";

/**
 * Refuses a posted form that another site's page sent. Every browser names at least one of the two headers; what names
 * neither is no browser, and has no cookie to abuse, but is refused all the same.
 */
export function requireOwnPage(c: Context<ConsoleEnv>): void {
  const from = c.req.header("Sec-Fetch-Site");
  const origin = c.req.header("Origin");
  const isOwn =
    (from ?? "same-origin") === "same-origin" &&
    (origin ?? ownOrigin(c)) === ownOrigin(c) &&
    (from !== undefined || origin !== undefined);
  if (!isOwn) {
    throw new Problem(
      403,
      "This form was not sent from a page of the console. Nothing was changed.",
    );
  }
}

const ownOrigin = (c: Context<ConsoleEnv>): string => new URL(c.req.url).origin;
