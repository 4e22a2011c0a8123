import { type Context, Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { Problem } from "../platform/problem.ts";
import { describe } from "./describe.ts";

const EVERGREEN = "public, max-age=3600, stale-while-revalidate=86400";
const IMMUTABLE = "public, max-age=31536000, immutable";
/** Rollup writes the content's hash before the ending. */
const HASHED = /^\/sdk\/\w+\.[A-Za-z0-9_-]{6,}\.js$/;

/** The built SDK. Static and the same for everyone, so that any page may load it. */
export const assetsRoutes = new Hono<AppEnv>()
  .get(
    "/candour.js",
    describe({ tag: "Pages", summary: "The SDK", answer: "The script for a page's script tag." }),
    serve,
  )
  .get("/sdk/*", serve);

async function serve(c: Context<AppEnv>): Promise<Response> {
  const url = new URL(c.req.url);
  const asset = await c.env.ASSETS.fetch(new Request(url, c.req.raw));
  // The asset service answers a missing file with its own page, or a redirect for odd paths.
  if (asset.status !== 200 && asset.status !== 304)
    throw new Problem(404, "There is no such file.");
  const answer = new Response(asset.body, asset);
  const { headers } = answer;
  headers.set("Cache-Control", HASHED.test(url.pathname) ? IMMUTABLE : EVERGREEN);
  headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  headers.set("Access-Control-Allow-Origin", "*");
  headers.set("X-Content-Type-Options", "nosniff");
  return answer;
}
