import type { Context } from "hono";
import type { Look } from "../customer/screen/Look.ts";
import { type Asked, readLook } from "../customer/screen/readLook.ts";
import type { AppEnv } from "../platform/AppEnv.ts";

/** A wish to look somebody up, as a request with a key says it. */
export function lookOf(c: Context<AppEnv>, asked: Asked, what: Look["what"]): Promise<Look> {
  return readLook(c.env, { request: c.req.raw, role: c.get("role"), what }, asked);
}
