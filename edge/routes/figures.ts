import { Hono } from "hono";
import { callFigures } from "../customer/figures/callFigures.ts";
import { deskFigures } from "../customer/figures/deskFigures.ts";
import { figuresOf } from "../customer/figures/figuresOf.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { describe } from "./describe.ts";

const MAX_DAYS = 366;

/** Figures of customer service, in which nobody is named. */
export const figureRoutes = new Hono<AppEnv>().get(
  "/v1/agent/figures",
  describe({
    tag: "Service",
    summary: "How well customer service does, before and with the screen",
    description:
      "`?days=` (28): matters that began in so many days and whose seven days are past. A matter: contacts of one person about one topic, each within seven days of the one before. Before: as many days before the site's setting `screen_since`. Groups under 20 are null.",
    role: "marketer",
    answer:
      "`{days, matters, first_contact, repeat, topics, queues, items, weeks, saving, looks: {today, week, alarms}, calls: {agents, aim_ms, queues: [{queue, name, waiting, oldest_at, oldest_first_at, opened, median_wait_ms, not_opened}]}}`",
  }),
  requireRole("marketer", "agent"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const days = Number(c.req.query("days") ?? 28);
    if (!Number.isInteger(days) || days < 1 || days > MAX_DAYS) {
      throw new Problem(400, `days must be a whole number from 1 to ${MAX_DAYS}.`, {
        errors: [{ path: "days", message: `must be a whole number from 1 to ${MAX_DAYS}` }],
      });
    }
    const now = Date.now();
    const [figures, looks, calls] = await Promise.all([
      figuresOf(c.env, site, { now, days }),
      deskFigures(c.env, site, now),
      callFigures(c.env, site, now),
    ]);
    return c.json({ ...figures, looks, calls });
  },
);
