import { createMiddleware } from "hono/factory";
import { type AreaName, may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { forbiddenPage } from "../pages/forbiddenPage.tsx";
import { insertLog } from "./queriesOfSessions.ts";

/** Holds a part of the console to the roles that may see or change it; a refusal says why, and is written down. */
export function requireArea(area: AreaName, what: "see" | "change" = "see") {
  return createMiddleware<ConsoleEnv>(async (c, next) => {
    const { site, role, who } = c.get("staff");
    if (may(role, area, what)) return next();
    await insertLog(c.env.DB, { site, kind: "forbidden", role, who, detail: `${what} ${area}` });
    return forbiddenPage(c, { area, what });
  });
}
