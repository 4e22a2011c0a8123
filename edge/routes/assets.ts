import { type Context, Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { Problem } from "../platform/problem.ts";
import { describe } from "./describe.ts";

const EVERGREEN = "public, max-age=3600, stale-while-revalidate=86400";
const IMMUTABLE = "public, max-age=31536000, immutable";
/** Chunks lie in a folder named by what is in it; a release never changes. */
const LASTING = /^\/(sdk\/[0-9a-f]{6}\/[\w-]+|candour-\d[\w.+-]*)\.js$/;

const RELEASE = /^\/candour-\d[\w.+-]*\.js$/;

/** The built SDK. Static and the same for everyone, so that any page may load it. */
export const assetsRoutes = new Hono<AppEnv>()
  .get(
    "/candour.js",
    describe({
      tag: "Pages",
      summary: "The SDK",
      description:
        "`/candour-<version>.js` is the same script of one release, which never changes.",
      answer: "The script for a page's script tag.",
    }),
    serve,
  )
  .get(
    "/integrity.json",
    describe({
      tag: "Pages",
      summary: "Hashes of the SDK",
      answer:
        "The newest release and, for each of its files, the value of an `integrity` attribute.",
    }),
    serve,
  )
  .get(
    "/ads.js",
    describe({
      tag: "Pages",
      summary: "Advertisements on a publisher's page",
      answer: "The script that turns `[data-candour-ad]` into an iframe of the edge's.",
    }),
    serve,
  )
  .get("/ads-frame.js", serve)
  .get("/sdk/*", serve)
  // A release under its version's name, which never changes. Not as a pattern of a path: one with an expression beside
  // plain paths makes the router of the whole API the slow one.
  .use((c, next) => (isRelease(c) ? serve(c) : next()));

function isRelease({ req }: Context<AppEnv>): boolean {
  return req.method === "GET" && RELEASE.test(req.path);
}

async function serve(c: Context<AppEnv>): Promise<Response> {
  const url = new URL(c.req.url);
  const asset = await c.env.ASSETS.fetch(new Request(url, c.req.raw));
  // The asset service answers a missing file with its own page, or a redirect for odd paths.
  if (asset.status !== 200 && asset.status !== 304)
    throw new Problem(404, "There is no such file.");
  const answer = new Response(asset.body, asset);
  const { headers } = answer;
  headers.set("Cache-Control", LASTING.test(url.pathname) ? IMMUTABLE : EVERGREEN);
  headers.set("Cross-Origin-Resource-Policy", "cross-origin");
  headers.set("Access-Control-Allow-Origin", "*");
  headers.set("X-Content-Type-Options", "nosniff");
  // So that a page can measure what the scripts cost it.
  headers.set("Timing-Allow-Origin", "*");
  return answer;
}
