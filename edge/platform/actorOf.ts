import type { Context } from "hono";
import type { Actor } from "./Actor.ts";
import type { AppEnv } from "./AppEnv.ts";
import { bearerOf } from "./bearerOf.ts";
import { sameSecret } from "./sameSecret.ts";
import { ROLES, secretsOf } from "./secrets.ts";
import { vouchedActors } from "./vouchedActors.ts";

const NAME_MAX = 100;

/**
 * Who calls: by the key in the Authorization header; null for none or a wrong one. Every key is compared, so that time
 * tells nothing. A key is no person: its holder may name one in `X-Candour-Actor`, and the log says that the key said so.
 */
export async function actorOf(c: Context<AppEnv>): Promise<Actor | null> {
  const vouched = vouchedActors.of(c.req.raw);
  if (vouched) return vouched;
  const given = bearerOf(c);
  if (given === null) return null;
  const { keys } = secretsOf(c.env);
  const hits = await Promise.all(ROLES.map((role) => sameSecret(given, keys[role])));
  const role = ROLES.find((_, i) => hits[i]);
  return role ? { role, name: nameOf(c.req.header("X-Candour-Actor")), via: "key" } : null;
}

/** A name of a header, which may be percent-encoded: headers hold no more than Latin letters. */
function nameOf(header: string | undefined): string | null {
  if (!header) return null;
  let text = header;
  try {
    text = decodeURIComponent(header);
  } catch {}
  const name = text
    .replace(/[\p{Cc}\p{Cf}]/gu, " ")
    .trim()
    .slice(0, NAME_MAX);
  return name === "" ? null : name;
}
