import { siteObject } from "../../platform/residency/siteObject.ts";
import type { Site } from "../../platform/Site.ts";
import { type ConsentReport, consentOf } from "../../reports/report/consentOf.ts";
import { dayNumber } from "../../slots/dayNumber.ts";

/** How shoppers chose in the last days, as the API tells it. */
export async function consentReportOf(env: Env, site: Site, days: number): Promise<ConsentReport> {
  const to = dayNumber(Date.now(), site.time_zone);
  const rows = await siteObject(env.REPORTS, site.id).choices(to - days + 1, to);
  return consentOf(rows, site.settings.k);
}
