import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { AppEnv } from "./AppEnv.ts";
import { addressOf } from "./addressOf.ts";
import { bearerOf } from "./bearerOf.ts";
import { Problem } from "./problem.ts";
import { sameSecret } from "./sameSecret.ts";
import { ROLES, type Role, secretsOf } from "./secrets.ts";

/**
 * Lets a request pass with the key of one of the roles, or the admin's. No or a wrong key: 401, and 429 after too many
 * from one address; the key of another role: 403.
 */
export function requireRole(...roles: readonly Role[]) {
  return createMiddleware<AppEnv>(async (c, next) => {
    c.header("Cache-Control", "private, no-store");
    const role = await roleOf(c);
    if (role === null) throw await wrongKey(c);
    if (role !== "admin" && !roles.includes(role)) {
      throw new Problem(403, `This needs the key of: ${roles.join(", ")}. Yours is: ${role}.`);
    }
    c.set("role", role);
    await next();
  });
}

/** The role whose key the request carries; every key is compared, so that time tells nothing. */
async function roleOf(c: Context<AppEnv>): Promise<Role | null> {
  const given = bearerOf(c);
  if (given === null) return null;
  const { keys } = secretsOf(c.env);
  const hits = await Promise.all(ROLES.map((role) => sameSecret(given, keys[role])));
  return ROLES.find((_, i) => hits[i]) ?? null;
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
