import type { Site } from "../platform/Site.ts";
import { DAY_MS } from "../platform/time.ts";
import type { Terms } from "./Terms.ts";

/** The terms of what happens with no request: nothing is taken for granted that only a request could say. */
export function alarmTerms(site: Site, now: number): Terms {
  const { settings } = site;
  return {
    site: site.id,
    policy: site.policy,
    consentLifeMs: settings.consent_life_days * DAY_MS,
    eventLifeMs: settings.event_days * DAY_MS,
    profileLifeMs: settings.profile_days * DAY_MS,
    attributionMs: settings.attribution_days * DAY_MS,
    currency: site.currency,
    timeZone: site.time_zone,
    optOut: false,
    gpc: false,
    isAutomated: false,
    now,
  };
}
