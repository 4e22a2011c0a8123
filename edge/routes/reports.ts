import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { createReport } from "../reports/report/createReport.ts";
import { dayRowsOf } from "../reports/report/dayRowsOf.ts";
import { reportCsv } from "../reports/report/reportCsv.ts";
import { healthOf } from "../reports/served/healthOf.ts";
import { describe } from "./describe.ts";
import { oneOf } from "./oneOf.ts";
import { rangeOf } from "./rangeOf.ts";

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
      "`{slots: [{slot, variant, shoppers, impressions, viewable, clicks, add_to_carts, purchases, revenue, attributed, hides, opt_outs, complaints, latency, costs_trust}], lifts: [{slot, variant, metric, lift, interval, verdict}], comparisons, all_slots, splits, trust, reasons, suppressed, health: [{slot, state, answers, empty_share, slow_share}]}`",
  }),
  requireRole("marketer"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const { from, to, told } = rangeOf(c, site);
    const format = oneOf("format", c.req.query("format"), ["json", "csv"]);
    const by = oneOf("by", c.req.query("by"), ["span", "day"]);
    const isCsv = format === "csv" || (!format && accepts(c.req.header("Accept"), "text/csv"));
    const store = siteObject(c.env.REPORTS, site.id);
    const { k } = site.settings;
    const [report, days] = await Promise.all([
      store.span(from, to).then((rows) => createReport(rows, k)),
      by === "day" ? store.days(from, to).then((rows) => dayRowsOf(rows, k)) : null,
    ]);
    c.header("Vary", "Accept", { append: true });
    if (isCsv) {
      const name = `slots-${site.id}-${told.from}-${told.to}.csv`;
      c.header("Content-Disposition", `attachment; filename="${name}"`);
      return c.body(reportCsv(days ?? report.slots), 200, {
        "Content-Type": "text/csv; charset=utf-8",
      });
    }
    const [served, { slots }] = await Promise.all([
      store.served(from, to),
      publishedSite(c.env, site.id),
    ]);
    const health = healthOf([...slots.keys()], { served, report });
    return c.json({ ...told, ...report, health, ...(days && { days }) });
  },
);

const accepts = (header: string | undefined, type: string): boolean =>
  header?.split(",").some((one) => one.split(";", 1)[0]?.trim().toLowerCase() === type) ?? false;
