import type { Context } from "hono";

/** The caller's network address: for limits held in memory, never kept or logged. */
export function addressOf(c: Context): string {
  return c.req.header("CF-Connecting-IP") ?? "unknown";
}
