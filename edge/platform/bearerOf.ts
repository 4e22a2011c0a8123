import type { Context } from "hono";

/** The credential of `Authorization: Bearer ...`, or null. */
export function bearerOf(c: Context): string | null {
  const [, value] = /^Bearer +(\S+)\s*$/i.exec(c.req.header("Authorization") ?? "") ?? [];
  return value ?? null;
}
