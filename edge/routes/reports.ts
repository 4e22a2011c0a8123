import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { parsed } from "../platform/parsed.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { createReport } from "../reports/report/createReport.ts";
import { dayRowsOf } from "../reports/report/dayRowsOf.ts";
import { dateOfDay, parseRange } from "../reports/report/parseRange.ts";
import { reportCsv } from "../reports/report/reportCsv.ts";
import { describe } from "./describe.ts";
import { oneOf } from "./oneOf.ts";

/** What slots do: for marketers, and in numbers behind which nobody can be found. */
export const reportsRoutes = new Hono<AppEnv>().get(
  "/v1/admin/reports/slots",
  describe({
    tag: "Marketers",
    summary: "What slots do",
    description:
      "`?site&from&to`: whole days in the site's time zone, both included, as 2026-11-21 or milliseconds; at most 92; without them the last 28. `&by=day` adds a row for each day. CSV by `Accept: text/csv` or `&format=csv`. Counts only shoppers who granted measurement. A number behind which fewer than k shoppers stand is null and named in `suppressed`. Intervals hold at every look. What is counted and how: docs/measurement.md.",
    role: "marketer",
    answer:
      "`{slots: [{slot, variant, shoppers, impressions, viewable, clicks, add_to_carts, purchases, revenue, attributed, hides, opt_outs, costs_trust}], lifts: [{slot, metric, lift, interval, verdict}], splits, trust, suppressed}`",
  }),
  requireRole("marketer"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const { from, to } = parsed(
      parseRange(
        { from: c.req.query("from"), to: c.req.query("to") },
        { timeZone: site.time_zone, now: Date.now() },
      ),
    );
    const format = oneOf("format", c.req.query("format"), ["json", "csv"]);
    const by = oneOf("by", c.req.query("by"), ["span", "day"]);
    const isCsv = format === "csv" || (!format && accepts(c.req.header("Accept"), "text/csv"));
    const store = c.env.REPORTS.getByName(site.id);
    const { k } = site.settings;
    const [report, days] = await Promise.all([
      store.span(from, to).then((rows) => createReport(rows, k)),
      by === "day" ? store.days(from, to).then((rows) => dayRowsOf(rows, k)) : null,
    ]);
    c.header("Vary", "Accept", { append: true });
    const range = { from: dateOfDay(from), to: dateOfDay(to) };
    if (isCsv) {
      const name = `slots-${site.id}-${range.from}-${range.to}.csv`;
      c.header("Content-Disposition", `attachment; filename="${name}"`);
      return c.body(reportCsv(days ?? report.slots), 200, {
        "Content-Type": "text/csv; charset=utf-8",
      });
    }
    const { time_zone, currency } = site;
    return c.json({
      site: site.id,
      ...range,
      time_zone,
      currency,
      k,
      ...report,
      ...(days && { days }),
    });
  },
);

const accepts = (header: string | undefined, type: string): boolean =>
  header?.split(",").some((one) => one.split(";", 1)[0]?.trim().toLowerCase() === type) ?? false;
