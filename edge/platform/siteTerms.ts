import type { SiteTerms } from "../../sdk/wire/index.ts";
import { regionOf } from "./regionOf.ts";
import type { Site } from "./Site.ts";

/** What a browser has to know of how the site asks, at the place that the request comes from. No shopper is in it. */
export function siteTerms(site: Site, request: Request): SiteTerms {
  const { consent_life_days, refusal_life_days } = site.settings;
  return {
    ...{ region: regionOf(site, request), consent_life_days, refusal_life_days },
    // A page can't see its own headers: where the property is not there, only the edge can tell it.
    ...(request.headers.get("Sec-GPC") === "1" && { gpc: true }),
  };
}
