import type { Context } from "hono";
import { reportCsv } from "../../reports/report/reportCsv.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { reportOf } from "../reportOf.ts";
import { spanOf } from "./SPANS.ts";

/** The report as a file: the very rows that the API gives. */
export async function reportsCsv(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const { slots, fromDate, toDate } = await reportOf(c.env, site, spanOf(c.req.query("days")));
  const name = `slots-${site.id}-${fromDate}-${toDate}.csv`;
  c.header("Content-Disposition", `attachment; filename="${name}"`);
  return c.body(reportCsv(slots), 200, { "Content-Type": "text/csv; charset=utf-8" });
}
