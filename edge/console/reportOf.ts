import type { Site } from "../platform/Site.ts";
import { createReport, type SlotsReport } from "../reports/report/createReport.ts";
import { dateOfDay } from "../reports/report/parseRange.ts";
import { dayNumber } from "../slots/dayNumber.ts";

export interface SpanReport extends SlotsReport {
  /** Days since the epoch in the site's zone, both included. */
  readonly from: number;
  readonly to: number;
  readonly fromDate: string;
  readonly toDate: string;
}

/** What slots did in the last days, today included: the very report that the API gives. */
export async function reportOf(env: Env, site: Site, days: number): Promise<SpanReport> {
  const to = dayNumber(Date.now(), site.time_zone);
  const from = to - days + 1;
  const rows = await env.REPORTS.getByName(site.id).span(from, to);
  const report = createReport(rows, site.settings.k);
  return { ...report, from, to, fromDate: dateOfDay(from), toDate: dateOfDay(to) };
}
