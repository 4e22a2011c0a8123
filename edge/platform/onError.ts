import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv } from "./AppEnv.ts";
import { Problem } from "./problem.ts";

/** Answers every thrown error. What we did not foresee is logged by kind and place, never shown. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  const problem = problemOf(error, c);
  const headers = { "Cache-Control": "private, no-store", ...problem.more.headers };
  // c.body and not new Response: it keeps the CORS headers set so far, so that a page can read why it was refused.
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    ...headers,
    "Content-Type": "application/problem+json",
  });
}

function problemOf(error: Error, c: Context<AppEnv>): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException && error.status < 500) {
    return new Problem(error.status, error.message || "The request was refused.");
  }
  // The message and the request may hold what a shopper typed: only the kind of error and where it arose are logged.
  const where = error.stack?.split("\n").slice(1, 6).join(" | ") ?? "";
  console.error(JSON.stringify({ at: c.req.method, route: c.req.path, kind: error.name, where }));
  return new Problem(
    500,
    "Something went wrong at our end. Nothing was changed that was not acknowledged.",
  );
}
