import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { readDemand } from "../reports/demand/readDemand.ts";
import { exportReports } from "../reports/exportReports.ts";
import { OUTCOMES } from "../reports/metrics.ts";
import { consentOf } from "../reports/report/consentOf.ts";
import { liftSeriesOf } from "../reports/report/liftSeriesOf.ts";
import { overviewOf } from "../reports/report/overviewOf.ts";
import { describe } from "./describe.ts";
import { oneOf } from "./oneOf.ts";
import { rangeOf } from "./rangeOf.ts";

const words = { tag: "Marketers", role: "marketer" } as const;
const SPAN = "`?site&from&to` as in the report of slots.";

/** What the reports come to, for charts. */
export const insightsRoutes = new Hono<AppEnv>()
  .get(
    "/v1/admin/reports/overview",
    describe({
      ...words,
      summary: "Everything on one page",
      description: `${SPAN} Numbers behind which fewer than k shoppers stand are null or left out.`,
      answer:
        "`{days: [{date, shoppers, impressions, viewable, clicks, add_to_carts, purchases, revenue}], funnels: [{slot, variant, steps: [{step, shoppers}]}], reasons: [{reason, shown}], lifts, flagged, alarms}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const { from, to, told } = rangeOf(c, site);
      const store = siteObject(c.env.REPORTS, site.id);
      const [span, days] = await Promise.all([store.span(from, to), store.days(from, to)]);
      return c.json({ ...told, ...overviewOf(span, days, site.settings.k) });
    },
  )
  .get(
    "/v1/admin/reports/lift",
    describe({
      ...words,
      summary: "A lift day by day",
      description: `${SPAN} \`&slot\` (\`*\` for all slots against the global holdout), \`&metric=add_to_carts|purchases|revenue\` (revenue without it), \`&variant\` (treatment without it). Each point is the lift from the first day to that one; intervals hold at every look.`,
      answer:
        "`{slot, variant, metric, points: [{date, lift, interval: [low, high or null], verdict, shoppers}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const { from, to, told } = rangeOf(c, site);
      const metric = oneOf("metric", c.req.query("metric"), OUTCOMES) ?? "revenue";
      const slot = c.req.query("slot");
      if (!slot) {
        throw new Problem(400, "slot is needed.", {
          errors: [{ path: "slot", message: "is needed" }],
        });
      }
      const variant = c.req.query("variant") ?? "treatment";
      const rows = await siteObject(c.env.REPORTS, site.id).series({ slot, from, to });
      const points = liftSeriesOf(rows, { slot, variant, metric, k: site.settings.k });
      return c.json({ ...told, slot, variant, metric, points });
    },
  )
  .get(
    "/v1/admin/reports/consent",
    describe({
      ...words,
      summary: "How shoppers choose",
      description: `${SPAN} Choices, not people: nothing is known of who made one. Counts below k are null.`,
      answer:
        "`{receipts, purposes: [{purpose, rate, granted, on_device, denied, unset}], vias: [{via, receipts}], days: [{date, receipts, rates}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const { from, to, told } = rangeOf(c, site);
      const rows = await siteObject(c.env.REPORTS, site.id).choices(from, to);
      return c.json({ ...told, ...consentOf(rows, site.settings.k) });
    },
  )
  .get(
    "/v1/admin/reports/demand",
    describe({
      ...words,
      summary: "What shoppers want and the shop does not have",
      description: `${SPAN} Searches that no product answers, products looked at while out of stock, and back-in-stock wishes; of shoppers who granted personalisation. Nothing that fewer than k shoppers asked for.`,
      answer:
        "`{searches: [{term, shoppers, times}], out_of_stock: [{item_id, title, out_since, views}], wishes: [{item_id, title, shoppers}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const { from, to, told } = rangeOf(c, site);
      const range = { site: site.id, from, to, k: site.settings.k };
      return c.json({ ...told, ...(await readDemand(c.env, range)) });
    },
  )
  .post(
    "/v1/admin/reports/export",
    describe({
      ...words,
      summary: "Write the report of slots to R2",
      description: `${SPAN} NDJSON, a line for each day, slot and variant; the same span again replaces it.`,
      answer: "`{key, rows}`: where it stands in the bucket, and how many lines it has.",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const { from, to, told } = rangeOf(c, site);
      return c.json({ ...told, ...(await exportReports(c.env, site, { from, to })) });
    },
  );
