import { isInternal } from "../platform/isInternal.ts";
import { isRobot } from "../platform/isRobot.ts";
import { regionOf } from "../platform/regionOf.ts";
import type { Site } from "../platform/Site.ts";
import { DAY_MS } from "../platform/time.ts";
import type { Terms } from "./Terms.ts";

/** The terms of one request. `says` is what the body says, beyond what the headers do. */
export function termsOf(
  site: Site,
  request: Request,
  says: { gpc?: boolean | undefined; automated?: boolean | undefined } = {},
): Terms {
  const isAutomated = says.automated === true || isRobot(request);
  return {
    site: site.id,
    policy: site.policy,
    consentLifeMs: site.settings.consent_life_days * DAY_MS,
    eventLifeMs: site.settings.event_days * DAY_MS,
    profileLifeMs: site.settings.profile_days * DAY_MS,
    attributionMs: site.settings.attribution_days * DAY_MS,
    currency: site.currency,
    timeZone: site.time_zone,
    optOut: regionOf(site, request) === "opt_out",
    // Either source is enough; the body can never take back what the header says.
    gpc: request.headers.get("Sec-GPC") === "1" || says.gpc === true,
    isAutomated:
      (isAutomated && !site.settings.allow_automated) ||
      isInternal(site.settings.internal_addresses, request),
    now: Date.now(),
  };
}
