import type { Context } from "hono";
import type { AppEnv } from "./AppEnv.ts";
import { onError } from "./onError.ts";
import { Problem } from "./problem.ts";

/** Answers a path that no route has. */
export function notFound(c: Context<AppEnv>): Response {
  return onError(new Problem(404, "There is nothing at this address."), c);
}
