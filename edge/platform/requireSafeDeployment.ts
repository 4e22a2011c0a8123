import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./AppEnv.ts";
import { secretsOf } from "./secrets.ts";

/** First of all middleware: with a secret missing or local outside a developer's machine, nothing is answered. */
export const requireSafeDeployment = createMiddleware<AppEnv>(async (c, next) => {
  secretsOf(c.env);
  await next();
});
