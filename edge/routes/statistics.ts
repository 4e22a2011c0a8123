import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { type Cursor, exportStatistics, FIRST } from "../relevance/publish/exportStatistics.ts";
import { describe } from "./describe.ts";

/** What live traffic was counted to, for `candour build` where a shop is too large for lists to be built at the edge. */
export const statisticsRoutes = new Hono<AppEnv>().get(
  "/v1/admin/statistics",
  describe({
    tag: "Administration",
    summary: "Export the statistics of live traffic",
    description:
      "`?site&cursor`. NDJSON for `candour build --statistics`: pairs and items that k shoppers or more stand behind. Where there is more, the header `Candour-Next` holds the cursor to ask with. The first line of an answer says where it begins, its last one where it ends, so that a piece that is missing is noticed.",
    role: "admin",
    answer: "NDJSON, a pair or an item a line.",
  }),
  requireRole("admin"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const cursor = c.req.query("cursor");
    const shards = await siteObject(c.env.PUBLISHER, site.id).shardCount(site.id);
    const now = Date.now();
    const from = cursor === undefined ? FIRST : parseCursor(cursor);
    const { lines, next } = await exportStatistics(c.env, {
      ...{ site: site.id, shards, k: site.settings.k, now, cursor: from },
    });
    const head = JSON.stringify({ site: site.id, at: now, begins: JSON.stringify(from) });
    const end = JSON.stringify({ ends: next && JSON.stringify(next) });
    return c.body([head, ...lines, end].map((line) => `${line}\n`).join(""), 200, {
      "Content-Type": "application/x-ndjson",
      "Cache-Control": "no-store",
      ...(next && { "Candour-Next": encodeURIComponent(JSON.stringify(next)) }),
    });
  },
);

function parseCursor(text: string): Cursor {
  const refuse = (): never => {
    throw new Problem(422, "cursor is not one that an answer before gave.");
  };
  try {
    const given: unknown = JSON.parse(text);
    if (!Array.isArray(given)) return refuse();
    const [shard, kind, from, to]: unknown[] = given;
    const isPlace = (value: unknown): value is number =>
      typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
    if (!isPlace(shard) || !isPlace(kind)) return refuse();
    if (typeof from !== "string" || typeof to !== "string") return refuse();
    return [shard, kind, from, to];
  } catch {
    return refuse();
  }
}
