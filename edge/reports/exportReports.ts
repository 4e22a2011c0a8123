import { siteObject } from "../platform/residency/siteObject.ts";
import type { Site } from "../platform/Site.ts";
import { dayRowsOf } from "./report/dayRowsOf.ts";
import { dateOfDay } from "./report/parseRange.ts";

export interface Exported {
  /** Where it stands in the bucket. */
  readonly key: string;
  readonly rows: number;
}

/**
 * Writes the rows of a span, one JSON object a line for each day, slot and variant, where a warehouse can fetch them. They are
 * the rows of the report: none of fewer than k shoppers. The same span again takes the place of what stood there.
 */
export async function exportReports(
  env: Env,
  site: Site,
  { from, to }: { from: number; to: number },
): Promise<Exported> {
  const rows = dayRowsOf(await siteObject(env.REPORTS, site.id).days(from, to), site.settings.k);
  const about = { site: site.id, currency: site.currency };
  const key = `${site.id}/reports/slots-${dateOfDay(from)}-${dateOfDay(to)}.ndjson`;
  const body = rows.map((row) => `${JSON.stringify({ ...about, ...row })}\n`).join("");
  await env.SNAPSHOTS.put(key, body, { httpMetadata: { contentType: "application/x-ndjson" } });
  return { key, rows: rows.length };
}
