import type { Context } from "hono";
import { setCookie } from "hono/cookie";
import { randomId } from "../../platform/ids.ts";
import { DAY_MS } from "../../platform/time.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import type { StaffRole } from "../roles.ts";
import { deleteOldSessions, insertLog, insertSession } from "./queriesOfSessions.ts";
import type { Staff } from "./Staff.ts";
import { sealOf } from "./sealOf.ts";
import { COOKIE, COOKIE_TERMS } from "./sessionCookie.ts";

const LIFE_MS = 8 * 60 * 60 * 1000;
const IDLE_MS = 60 * 60 * 1000;
const FRAMED = { sameSite: "None", partitioned: true } as const;

export interface Opening {
  readonly site: string;
  readonly role: StaffRole;
  readonly who: string;
  readonly via: Staff["via"];
  /** Their own computer: the cookie outlives the browser, and an hour without use does not end the session. */
  readonly isOwn: boolean;
}

/** Signs somebody in: a row that can be ended here at any time, a sealed cookie that names it, and a line in the log. */
export async function openSession(c: Context<ConsoleEnv>, opening: Opening): Promise<Staff> {
  const { site, role, who, via, isOwn } = opening;
  const id = randomId();
  const now = Date.now();
  await insertSession(c.env.DB, {
    ...{ id, site, role, who, via },
    created_at: now,
    seen_at: now,
    expires_at: now + LIFE_MS,
    idle_ms: isOwn ? LIFE_MS : IDLE_MS,
  });
  await insertLog(c.env.DB, { site, kind: "sign_in", role, who, detail: via });
  c.executionCtx.waitUntil(deleteOldSessions(c.env.DB, now - 30 * DAY_MS));
  setCookie(c, COOKIE, `${id}.${await sealOf(c.env, "session", id)}`, {
    ...COOKIE_TERMS,
    // Inside a service desk of another site a browser keeps cookies for that desk alone (CHIPS), and only if they say so.
    ...(c.req.header("Sec-Fetch-Dest") === "iframe" && FRAMED),
    ...(isOwn && { maxAge: LIFE_MS / 1000 }),
  });
  return { session: id, site, role, who, via, csrf: await sealOf(c.env, "form", id) };
}
