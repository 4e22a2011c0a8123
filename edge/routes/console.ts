import { Hono } from "hono";
import { consoleApp } from "../console/consoleApp.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { describe } from "./describe.ts";

/** The console as one address of the API's route table, however many pages it has: the hot routes stay quick to find. */
export function consoleRoutes(api: Hono<AppEnv>): Hono<AppEnv> {
  const pages = consoleApp(api);
  return new Hono<AppEnv>()
    .get(
      "/console",
      describe({
        tag: "Pages",
        summary: "The console",
        description: "Pages for marketers, buyers, agents and admins; docs/console.md.",
        answer: "HTML; without a sign-in, a redirect to the sign-in page.",
      }),
      (c) => pages.fetch(c.req.raw, c.env, c.executionCtx),
    )
    .all("/console/*", (c) => pages.fetch(c.req.raw, c.env, c.executionCtx));
}
