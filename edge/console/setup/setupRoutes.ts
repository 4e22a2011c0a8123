import { Hono } from "hono";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import { endSession, insertLog } from "../session/queriesOfSessions.ts";
import { requireArea } from "../session/requireArea.ts";
import { requireForm } from "../session/requireForm.ts";
import { textOf } from "../textOf.ts";
import { readSetupForm } from "./setupForm.ts";
import { setupPage } from "./setupPage.tsx";
import { siteOf } from "./siteOf.ts";

const AT = "/console/setup";

/** The site's settings, and who is signed in. */
export const setupRoutes = new Hono<ConsoleEnv>()
  .get(AT, requireArea("setup"), (c) => setupPage(c))
  .post(AT, requireArea("setup", "change"), requireForm(), async (c) => {
    const form = readSetupForm(c.get("form"));
    const { body, faults } = siteOf(form, c.get("site"));
    if (faults.length > 0) return setupPage(c, { form, faults });
    const path = "/v1/admin/site";
    const answer = await callApi(c, { method: "PUT", path, body, as: "admin" });
    if (!answer.ok) {
      const told =
        answer.faults.length > 0 ? answer.faults : [{ path: "name", message: answer.detail }];
      return setupPage(c, { form, faults: told });
    }
    return c.redirect(`${AT}?done=saved`, 303);
  })
  .post(`${AT}/sessions`, requireArea("setup", "change"), requireForm(), async (c) => {
    const { site } = c.get("staff");
    const id = textOf(c.get("form"), "session", 30);
    if (await endSession(c.env.DB, { id, site }, Date.now())) {
      const { who, role } = c.get("staff");
      await insertLog(c.env.DB, { site, kind: "session_ended", who, role });
    }
    return c.redirect(`${AT}?done=ended`, 303);
  });
