import { createMiddleware } from "hono/factory";
import type { ConsoleEnv } from "./ConsoleEnv.ts";

const BUILT = /^\/console\/[\w-]+\.[0-9a-f]{8}\.(css|js)$/;

/** The built style and scripts. Their names tell what is in them: a browser never asks twice. */
export const serveBuilt = createMiddleware<ConsoleEnv>(async (c, next) => {
  if (c.req.method !== "GET" || !BUILT.test(c.req.path)) return next();
  const asset = await c.env.ASSETS.fetch(new Request(new URL(c.req.url), c.req.raw));
  if (asset.status !== 200 && asset.status !== 304) return next();
  const answer = new Response(asset.body, asset);
  answer.headers.set("Cache-Control", "public, max-age=31536000, immutable");
  answer.headers.set("X-Content-Type-Options", "nosniff");
  return answer;
});
