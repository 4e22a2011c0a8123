import type { Context, Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { notFound } from "../platform/notFound.ts";
import { onError } from "../platform/onError.ts";
import { Problem } from "../platform/problem.ts";

/** Answers what no route took: 405 with `Allow` where the address exists for other methods, else 404. */
export function notFoundOrAllowed(app: Hono<AppEnv>) {
  return (c: Context<AppEnv>): Response => {
    const path = c.req.path;
    const methods = new Set<string>();
    for (const route of app.routes) {
      if (route.method !== "ALL" && covers(route.path, path)) methods.add(route.method);
    }
    if (methods.size === 0 || methods.has(c.req.method)) return notFound(c);
    const allow = [...methods].sort().join(", ");
    return onError(
      new Problem(405, `This address takes ${allow}.`, { headers: { Allow: allow } }),
      c,
    );
  };
}

/** Whether a route's pattern (`/v1/items/:site/x`, `/sdk/*`) covers a path. */
function covers(pattern: string, path: string): boolean {
  const steps = pattern.split("/");
  const given = path.split("/");
  if (steps.at(-1) === "*")
    return given.length >= steps.length && startsAlike(steps.slice(0, -1), given);
  return steps.length === given.length && startsAlike(steps, given);
}

function startsAlike(steps: readonly string[], given: readonly string[]): boolean {
  return steps.every((step, at) => step.startsWith(":") || step === given[at]);
}
