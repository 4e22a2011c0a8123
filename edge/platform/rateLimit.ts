import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./AppEnv.ts";
import { addressOf } from "./addressOf.ts";
import { Problem } from "./problem.ts";

/** Holds one address to the platform's limit of requests a minute for one group of routes (wrangler.toml, RATE). */
export function rateLimit(group: string) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const { success } = await c.env.RATE.limit({ key: `${group}:${addressOf(c)}` });
    if (!success) {
      throw new Problem(429, "Too many requests from this address. Try again in a minute.", {
        headers: { "Retry-After": "60" },
      });
    }
    await next();
  });
}
