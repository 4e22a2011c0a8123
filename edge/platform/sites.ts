import { SITE_FORM } from "../../sdk/wire/index.ts";
import { memo } from "./memo.ts";
import { Problem } from "./problem.ts";
import {
  isOriginOfAnySite,
  selectSite,
  selectSiteInFront,
  selectTwoSites,
  upsertSite,
} from "./queries.ts";
import type { Site } from "./Site.ts";

const FRESH_MS = 5_000;
const byId = memo<Site | null>({ freshMs: FRESH_MS, max: 1_000 });
const byOrigin = memo<boolean>({ freshMs: FRESH_MS, max: 1_000 });
const inFront = memo<Site | null>({ freshMs: FRESH_MS, max: 1_000 });

/** The site of an id; a 404 problem where there is none. */
export async function loadSite(env: Env, id: string): Promise<Site> {
  const site = SITE_FORM.test(id) ? await byId.get(id, () => selectSite(env.DB, id)) : null;
  if (!site) {
    throw new Problem(404, "There is no such site.", {
      errors: [{ path: "site", message: "is not the id of a site" }],
    });
  }
  return site;
}

/** The site that admin, agent and interaction calls mean when they name none: the only one there is. */
export async function defaultSite(env: Env): Promise<Site> {
  const [only, another] = await selectTwoSites(env.DB);
  if (!only || another) {
    throw new Problem(400, only ? "Name the site: there are several." : "There is no site yet.", {
      errors: [{ path: "site", message: "is needed" }],
    });
  }
  return only;
}

/** The named site, or the default one. */
export function siteOrDefault(env: Env, id: unknown): Promise<Site> {
  return typeof id === "string" && id !== "" ? loadSite(env, id) : defaultSite(env);
}

/** Creates or replaces a site; this isolate knows it at once, others within five seconds. */
export async function saveSite(env: Env, site: Site): Promise<void> {
  await upsertSite(env.DB, site);
  byId.put(site.id, site);
  byOrigin.clear();
  inFront.clear();
}

/** Whether any site lists the origin as its own or a publisher's. */
export function isKnownOrigin(env: Env, origin: string): Promise<boolean> {
  return byOrigin.get(origin, () => isOriginOfAnySite(env.DB, origin));
}

/** The site in front of whose pages the edge stands at an origin, or null. */
export function siteInFront(env: Env, origin: string): Promise<Site | null> {
  return inFront.get(origin, () => selectSiteInFront(env.DB, origin));
}
