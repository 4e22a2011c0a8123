import type { Context } from "hono";
import type { AppEnv } from "./AppEnv.ts";
import { Problem } from "./problem.ts";

/**
 * For what a page of the edge's own does with cookies: lets pass that page alone. Browsers say by themselves where a
 * request comes from, and no page can say otherwise; of a page that sends no referrer a form's Origin is `null`.
 */
export function requireOwnPage(c: Context<AppEnv>): void {
  const site = c.req.header("Sec-Fetch-Site");
  const origin = c.req.header("Origin");
  const isOwn = origin === new URL(c.req.url).origin;
  if (
    site === undefined ? isOwn : site === "same-origin" && (isOwn || !origin || origin === "null")
  )
    return;
  throw new Problem(403, "Only the page that was served with it may ask this.", {
    title: "Foreign origin",
  });
}
