import { type Context, Hono } from "hono";
import { deleteCookie } from "hono/cookie";
import { addressOf } from "../../platform/addressOf.ts";
import { Problem } from "../../platform/problem.ts";
import { selectTwoSites } from "../../platform/queries.ts";
import { loadSite } from "../../platform/sites.ts";
import { startOf } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { textOf } from "../textOf.ts";
import { keyRole } from "./keyRole.ts";
import { openSession } from "./openSession.ts";
import { endSession, insertLog } from "./queriesOfSessions.ts";
import { readForm } from "./readForm.ts";
import { readSession } from "./readSession.ts";
import { requireForm } from "./requireForm.ts";
import { requireOwnPage } from "./requireOwnPage.ts";
import { companyStaff, requireStaff } from "./requireStaff.ts";
import type { SignInState } from "./SignInForm.tsx";
import { safeTarget } from "./safeTarget.ts";
import { COOKIE, COOKIE_TERMS } from "./sessionCookie.ts";
import { signInPage } from "./signInPage.tsx";

const FORM_BYTES = 8 * 1024;

/** The console's door: in by a role key or by the company's sign-in, and out. */
export const signInRoutes = new Hono<ConsoleEnv>()
  .get("/console/sign-in", async (c) => {
    const staff = await readSession(c);
    if (staff) return c.redirect(startOf(staff.role), 303);
    return signInPage(c, { ...(await blankState(c)), to: safeTarget(c.req.query("to")) });
  })
  .get("/console/sign-in/company", async (c) => {
    const staff = await companyStaff(c);
    if (staff) return c.redirect(startOf(staff.role), 303);
    throw new Problem(
      403,
      "Your company's sign-in names nobody whom this console knows. Ask your admin to give your address a role, or use a role key.",
    );
  })
  .post("/console/sign-in", async (c) => {
    requireOwnPage(c);
    const form = await readForm(c.req.raw, FORM_BYTES);
    const blank = await blankState(c);
    const typed: SignInState = {
      ...blank,
      to: safeTarget(form.get("to")),
      who: textOf(form, "who", 60),
      site: textOf(form, "site", 32) || blank.site,
      isOwn: form.get("own") === "yes",
    };
    const { success } = await c.env.RATE_KEYS.limit({ key: `console:${addressOf(c)}` });
    if (!success) {
      c.header("Retry-After", "60");
      const error = "Too many tries from this address. Wait a minute, then try again.";
      return signInPage(c, { ...typed, error, status: 429 });
    }
    const site = await siteOf(c, typed);
    if (!site) return signInPage(c, { ...typed, error: "There is no such site.", status: 400 });
    const role = await keyRole(c.env, textOf(form, "key", 200));
    if (!role) {
      await insertLog(c.env.DB, { site, kind: "sign_in_refused", detail: "key" });
      const error = "This key isn’t known here. Check that all of it was pasted.";
      return signInPage(c, { ...typed, error, status: 401 });
    }
    await openSession(c, { site, role, who: typed.who || role, via: "key", isOwn: typed.isOwn });
    return c.redirect(typed.to ?? startOf(role), 303);
  })
  .post("/console/sign-out", requireStaff, requireForm(), async (c) => {
    const { session, site, role, who } = c.get("staff");
    await endSession(c.env.DB, { id: session, site }, Date.now());
    await insertLog(c.env.DB, { site, kind: "sign_out", role, who });
    deleteCookie(c, COOKIE, COOKIE_TERMS);
    return c.redirect("/console/sign-in", 303);
  });

async function blankState(c: Context<ConsoleEnv>): Promise<SignInState> {
  const [only, another] = await selectTwoSites(c.env.DB);
  return {
    siteName: only && !another ? only.name : null,
    needsSite: another !== undefined,
    to: null,
    who: "",
    site: only && !another ? only.id : "",
    isOwn: false,
    error: null,
    status: 401,
  };
}

async function siteOf(c: Context<ConsoleEnv>, { site }: SignInState): Promise<string | null> {
  try {
    return (await loadSite(c.env, site)).id;
  } catch (error) {
    if (error instanceof Problem) return null;
    throw error;
  }
}
