import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./AppEnv.ts";
import { actorOf } from "./actorOf.ts";
import { addressOf } from "./addressOf.ts";
import { Problem } from "./problem.ts";
import type { Role } from "./secrets.ts";

/**
 * Lets a request pass with the key of one of the roles, or the admin's. No or a wrong key: 401, and 429 after too many
 * from one address; the key of another role: 403.
 */
export function requireRole(...roles: readonly Role[]) {
  return createMiddleware<AppEnv>(async (c, next) => {
    c.header("Cache-Control", "private, no-store");
    const actor = await actorOf(c);
    if (actor === null) throw await wrongKey(c);
    const { role } = actor;
    if (role !== "admin" && !roles.includes(role)) {
      throw new Problem(403, `This needs the key of: ${roles.join(", ")}. Yours is: ${role}.`);
    }
    c.set("role", role);
    c.set("actor", actor);
    await next();
  });
}

async function wrongKey(c: Context<AppEnv>): Promise<Problem> {
  const { success } = await c.env.RATE_KEYS.limit({ key: addressOf(c) });
  if (success) {
    return new Problem(401, "Send a valid key as Authorization: Bearer KEY.", {
      headers: { "WWW-Authenticate": 'Bearer realm="candour"' },
    });
  }
  return new Problem(429, "Too many wrong keys from this address.", {
    headers: { "Retry-After": "60" },
  });
}
