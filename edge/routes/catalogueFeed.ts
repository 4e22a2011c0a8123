import { Hono } from "hono";
import * as v from "valibot";
import { deleteFeed, selectFeed, takeDue, upsertFeed } from "../catalogue/fetched/feedQueries.ts";
import { fetchFeed } from "../catalogue/fetched/fetchFeed.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { checkOutwardUrl } from "../platform/outward/checkOutwardUrl.ts";
import { rulesOf } from "../platform/outward/rulesOf.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const words = { tag: "Administration", role: "admin" } as const;
const SHAPE = "`{url, mode, every_minutes, next_at, checked_at, read_at, failures, error}`";
const site = v.optional(v.string());
const feedSchema = v.object({
  site,
  url: v.string(),
  mode: v.optional(v.picklist(["delta", "full"]), "full"),
  every_minutes: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(10_080)),
    360,
  ),
});

/** The feed that is fetched by schedule. */
export const catalogueFeedRoutes = new Hono<AppEnv>()
  .put(
    "/v1/admin/catalogue/feed",
    describe({
      ...words,
      summary: "Fetch the catalogue from an address, by schedule",
      description:
        "https, a host of the open network, no redirects; asked with ETag and If-Modified-Since. Read as an import is: what looks like a mistake is held, what is no feed changes nothing. It is fetched for the first time within a minute.",
      body: feedSchema,
      answer: SHAPE,
    }),
    requireRole("admin"),
    async (c) => {
      const { site: named, ...feed } = await readBody(c.req.raw, feedSchema);
      const { id } = await siteOrDefault(c.env, named);
      const checked = checkOutwardUrl(feed.url, rulesOf(c.env));
      if (!checked.ok) {
        const message = checked.faults[0]?.message ?? "is not allowed";
        throw new Problem(400, `url ${message}.`, { errors: [{ path: "url", message }] });
      }
      await upsertFeed(c.env.DB, { site: id, ...feed, url: checked.value.href, now: Date.now() });
      return c.json(await selectFeed(c.env.DB, id));
    },
  )
  .get(
    "/v1/admin/catalogue/feed",
    describe({ ...words, summary: "Where the catalogue is fetched from", answer: SHAPE }),
    requireRole("admin"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      return c.json((await selectFeed(c.env.DB, id)) ?? nothing());
    },
  )
  .delete(
    "/v1/admin/catalogue/feed",
    describe({ ...words, summary: "Fetch it no longer", status: 204, answer: "Nothing." }),
    requireRole("admin"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      await deleteFeed(c.env.DB, id);
      return c.body(null, 204);
    },
  )
  .post(
    "/v1/admin/catalogue/feed/fetch",
    describe({
      ...words,
      summary: "Fetch it now",
      body: v.object({ site }),
      answer: `${SHAPE}; \`error\` says what went wrong.`,
    }),
    requireRole("admin"),
    async (c) => {
      const body = await readBody(c.req.raw, v.object({ site }));
      const { id } = await siteOrDefault(c.env, body.site);
      const now = Date.now();
      const [feed] = await takeDue(c.env.DB, { now, leaseMs: 0, limit: 1, site: id });
      if (!feed) nothing();
      else await fetchFeed(c.env, feed, now);
      return c.json(await selectFeed(c.env.DB, id));
    },
  );

function nothing(): never {
  throw new Problem(404, "The catalogue is fetched from nowhere: set an address first.");
}
