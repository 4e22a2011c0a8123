import { Hono } from "hono";
import * as v from "valibot";
import { estimateSize } from "../audiences/size/estimateSize.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { factsOf } from "../slots/audience/factsOf.ts";
import { isOfProfile } from "../slots/audience/isOfProfile.ts";
import { purposesOf } from "../slots/audience/purposesOf.ts";
import { audienceSchema } from "../slots/audienceSchema.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const schema = v.object({
  site: v.optional(v.string()),
  /** Null: everybody. */
  conditions: v.nullable(audienceSchema),
});

/** How many shoppers conditions hold for, before anybody saves them. */
export const audienceSizeRoutes = new Hono<AppEnv>().post(
  "/v1/admin/audiences/estimate",
  describe({
    tag: "Marketers",
    summary: "About how many shoppers an audience holds",
    description:
      "Counted now, among shoppers who grant `measurement` and `personalisation`, by a sample of at most 400 of them. Below `k` there is no figure, nor where fewer than `k` are left out; figures are whole tens. What is known only while a page is open (`not_counted`) counts as met.",
    role: "marketer",
    body: schema,
    example: { conditions: { all: [{ interest: "BAG" }] } },
    answer:
      "`{about, interval, share, of, fewer_than, is_nearly_all, not_counted, needs_consent}`; `about` is null where it may not be told.",
  }),
  requireRole("marketer"),
  async (c) => {
    const { site: named, conditions } = await readBody(c.req.raw, schema);
    const site = await siteOrDefault(c.env, named);
    const reading = (await publishedSite(c.env, site.id)).open();
    const facts = conditions === null ? [] : factsOf(conditions);
    const names = facts.flatMap((fact) => (isOfProfile(fact) ? [] : Object.keys(fact)));
    const now = Date.now();
    return c.json({
      ...(await estimateSize(c.env, { site, audience: conditions, reading, now })),
      not_counted: [...new Set(names)],
      needs_consent: conditions === null ? [] : purposesOf(conditions),
    });
  },
);
