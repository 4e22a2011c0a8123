import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { isStaffRole } from "../roles.ts";
import { selectOpenSession, touchSession } from "./queriesOfSessions.ts";
import type { Staff } from "./Staff.ts";
import { isSealed, sealOf } from "./sealOf.ts";
import { COOKIE } from "./sessionCookie.ts";

/** A session is marked as used at most this often: a page is then one read, seldom a write. */
const TOUCH_MS = 60_000;
const FORM = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/** Who the request's cookie says it is; null where there is none, or it is forged, over or ended. */
export async function readSession(c: Context<ConsoleEnv>): Promise<Staff | null> {
  const [, id, seal] = FORM.exec(getCookie(c, COOKIE) ?? "") ?? [];
  if (!id || !seal || !(await isSealed(c.env, "session", { text: id, seal }))) return null;
  const now = Date.now();
  const row = await selectOpenSession(c.env.DB, id, now);
  if (!row || !isStaffRole(row.role)) return null;
  if (now - row.seen_at > TOUCH_MS) c.executionCtx.waitUntil(touchSession(c.env.DB, id, now));
  const { site, role, who } = row;
  const via = row.via === "access" ? "access" : "key";
  return { session: id, site, role, who, via, csrf: await sealOf(c.env, "form", id) };
}
