import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./AppEnv.ts";
import { Problem } from "./problem.ts";
import type { Site } from "./Site.ts";
import { isKnownOrigin } from "./sites.ts";

const FOREIGN = "urn:candour:problem:foreign-origin";

/**
 * CORS for the API. Echoes the origins that sites list, so that their pages can read answers and refusals alike; never
 * `*`, and never credentials: a shopper is known by the token in the request, not by a cookie.
 */
export const cors = createMiddleware<AppEnv>(async (c, next) => {
  const origin = c.req.header("Origin");
  const isListed =
    origin !== undefined &&
    ((isOriginForm(origin) && (await isKnownOrigin(c.env, origin))) || isOwn(c, origin));
  if (c.req.method === "OPTIONS") {
    if (!isListed) throw foreign();
    c.header("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
    c.header("Access-Control-Allow-Headers", "Authorization, Content-Type");
    c.header("Access-Control-Max-Age", "600");
    c.res = c.body(null, 204);
  } else {
    await next();
  }
  const { headers } = changeable(c);
  headers.append("Vary", "Origin");
  // Set after the answer, so that a route may answer with any Response it likes.
  if (!isListed || (c.error instanceof Problem && c.error.more.type === FOREIGN)) return;
  headers.set("Access-Control-Allow-Origin", origin);
  headers.set("Access-Control-Expose-Headers", "Retry-After, Content-Disposition");
});

/** The answer so far. Hono's own way of setting a header copies it each time; what was fetched can't be changed at all. */
function changeable(c: Context<AppEnv>): Response {
  const name = "Vary";
  try {
    const held = c.res.headers.get(name);
    // Setting what it has tells whether it may be changed.
    if (held === null) c.res.headers.delete(name);
    else c.res.headers.set(name, held);
  } catch {
    c.res = new Response(c.res.body, c.res);
  }
  return c.res;
}

/**
 * For what is about a shopper: lets pass the pages of the site itself, the edge's own pages, and callers that are no
 * page at all (they send no Origin). Any other origin, `null` included, is a 403 that its page can't read.
 */
export function requireOrigin(c: Context<AppEnv>, site: Site): void {
  const origin = c.req.header("Origin");
  if (origin === undefined || site.origins.includes(origin) || isOwn(c, origin)) return;
  throw foreign();
}

function isOwn(c: Context<AppEnv>, origin: string): boolean {
  return origin === new URL(c.req.url).origin;
}

function isOriginForm(origin: string): boolean {
  return origin.length <= 300 && /^https?:\/\/[^/?#\s]+$/.test(origin);
}

function foreign(): Problem {
  return new Problem(403, "This origin is not one of the site's allowed origins.", {
    title: "Foreign origin",
    type: FOREIGN,
  });
}
