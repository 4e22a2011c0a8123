import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import { defaultSite, loadSite } from "../../platform/sites.ts";
import { accessTerms, verifyAccess } from "../../platform/verifyAccess.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { accessRole } from "./accessRole.ts";
import { openSession } from "./openSession.ts";
import { readSession } from "./readSession.ts";
import type { Staff } from "./Staff.ts";

/** Lets pass who is signed in, by the cookie or by the company's sign-in; anybody else is led to the sign-in page. */
export const requireStaff = createMiddleware<ConsoleEnv>(async (c, next) => {
  const staff = (await readSession(c)) ?? (await companyStaff(c));
  if (!staff) {
    const { pathname, search } = new URL(c.req.url);
    const back = c.req.method === "GET" ? `?to=${encodeURIComponent(pathname + search)}` : "";
    return c.redirect(`/console/sign-in${back}`, 303);
  }
  c.set("staff", staff);
  c.set("site", await loadSite(c.env, staff.site));
  await next();
});

/** Signs in whom Cloudflare Access names and the settings give a role. */
export async function companyStaff(c: Context<ConsoleEnv>): Promise<Staff | null> {
  const terms = accessTerms(c.env);
  const assertion = c.req.header("Cf-Access-Jwt-Assertion");
  if (!terms || !assertion) return null;
  const person = await verifyAccess(terms, assertion);
  const role = person && accessRole(c.env, person.email);
  if (!person || !role) return null;
  const { id: site } = await defaultSite(c.env);
  return openSession(c, { site, role, who: person.email, via: "access", isOwn: false });
}
