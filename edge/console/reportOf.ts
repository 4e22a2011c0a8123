import { siteObject } from "../platform/residency/siteObject.ts";
import type { Site } from "../platform/Site.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { createReport, type SlotsReport } from "../reports/report/createReport.ts";
import { dateOfDay } from "../reports/report/parseRange.ts";
import { type Health, healthOf } from "../reports/served/healthOf.ts";
import { dayNumber } from "../slots/dayNumber.ts";

export interface SpanReport extends SlotsReport {
  /** Days since the epoch in the site's zone, both included. */
  readonly from: number;
  readonly to: number;
  readonly fromDate: string;
  readonly toDate: string;
  readonly health: readonly Health[];
}

/** What slots did in the last days, today included: the very report that the API gives. */
export async function reportOf(env: Env, site: Site, days: number): Promise<SpanReport> {
  const to = dayNumber(Date.now(), site.time_zone);
  const from = to - days + 1;
  const store = siteObject(env.REPORTS, site.id);
  const [rows, served, { slots }] = await Promise.all([
    store.span(from, to),
    store.served(from, to),
    publishedSite(env, site.id),
  ]);
  const report = createReport(rows, site.settings.k);
  const health = healthOf([...slots.keys()], { served, report });
  return { ...report, health, from, to, fromDate: dateOfDay(from), toDate: dateOfDay(to) };
}
