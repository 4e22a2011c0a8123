import type { Context } from "hono";
import type { Site } from "../../platform/Site.ts";
import { defaultSite } from "../../platform/sites.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";

/** Who may show the page inside theirs: for an agent's page the service desks that the site names, for any other nobody. */
export async function deskFrames(c: Context<ConsoleEnv>): Promise<string> {
  const isFramed = c.req.header("Sec-Fetch-Dest") === "iframe";
  const isAgents = /^\/console\/agent(\/|$)/.test(c.req.path);
  // The door, too, where it stands inside a desk: nobody is signed in there yet.
  if (!isAgents && !(isFramed && c.req.path === "/console/sign-in")) return "'none'";
  const known: Site | undefined = c.get("site");
  const site = known ?? (await defaultSite(c.env).catch(() => null));
  const origins = site?.settings.desk_origins ?? [];
  return origins.length > 0 ? origins.join(" ") : "'none'";
}
