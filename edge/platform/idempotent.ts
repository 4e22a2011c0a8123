import { createHash } from "node:crypto";
import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { LIMITS } from "../../sdk/wire/index.ts";
import type { AppEnv } from "./AppEnv.ts";
import { claimKey, forgetKey, keepAnswer } from "./idempotencyQueries.ts";
import { Problem } from "./problem.ts";
import { readBytes } from "./readBytes.ts";

const FORM = /^[\x21-\x7e]{1,255}$/;
const KEPT_HEADERS = ["Content-Type", "ETag", "Location"] as const;

/**
 * Honours `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): what was answered first is kept for a day and
 * more, and answered again to the same call. The same key with another body: 422. While the first is at work: 409. What
 * was refused is not kept: it may be put right and sent again. Stands after `requireRole`.
 */
export const idempotent = createMiddleware<AppEnv>(async (c, next) => {
  const key = c.req.header("Idempotency-Key");
  if (key === undefined) return next();
  if (!FORM.test(key)) {
    throw new Problem(400, "The Idempotency-Key must be 1 to 255 visible letters.", {
      errors: [{ path: "Idempotency-Key", message: "must be 1 to 255 visible ASCII letters" }],
    });
  }
  const scope = `${c.get("role")} ${c.req.method} ${c.req.path}`;
  const claim = { scope, key, fingerprint: await fingerprintOf(c), now: Date.now() };
  const known = await claimKey(c.env.DB, claim);
  if (known) {
    if (known.fingerprint !== claim.fingerprint) {
      throw new Problem(422, "This Idempotency-Key was used for another body.", {
        errors: [{ path: "Idempotency-Key", message: "belongs to another request" }],
      });
    }
    if (known.status === null) {
      throw new Problem(409, "The first call with this Idempotency-Key is still at work.", {
        headers: { "Retry-After": "1" },
      });
    }
    const headers: Record<string, string> = JSON.parse(known.headers ?? "{}");
    const again = {
      ...headers,
      "Idempotency-Replayed": "true",
      "Cache-Control": "private, no-store",
    };
    c.res = new Response(known.body === "" ? null : known.body, {
      status: known.status,
      headers: again,
    });
    return;
  }
  await next();
  if (c.error || c.res.status >= 400) return forgetKey(c.env.DB, claim);
  const headers = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => {
      const value = c.res.headers.get(name);
      return value === null ? [] : [[name, value]];
    }),
  );
  const answer = {
    status: c.res.status,
    headers: JSON.stringify(headers),
    body: await c.res.clone().text(),
  };
  await keepAnswer(c.env.DB, claim, answer);
});

/** What tells one call from another: its address with the query, what must hold for it, and its body. */
async function fingerprintOf(c: Context<AppEnv>): Promise<string> {
  const body = await readBytes(c.req.raw.clone(), LIMITS.batchBytes);
  const { search } = new URL(c.req.url);
  return createHash("sha256")
    .update(`${search}\n${c.req.header("If-Match") ?? ""}\n`)
    .update(body)
    .digest("base64url");
}
