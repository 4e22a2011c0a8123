import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { siteTerms } from "../platform/siteTerms.ts";
import { describe } from "./describe.ts";

/** How the site asks where the request comes from. Asked before there is a choice, so that nothing in it names anybody. */
export const regionRoutes = new Hono<AppEnv>().get(
  "/v1/region",
  describe({
    tag: "Pages",
    summary: "How a shopper has to be asked here",
    description:
      "`?site=`. `opt_in` unless the site names the request's country in `opt_out_countries` and its law lets it. With it, how long a yes and a no hold. The slots' answer holds the same as `terms`.",
    answer: "`{region, consent_life_days, refusal_life_days}`",
  }),
  rateLimit("slots"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    return c.json(siteTerms(site, c.req.raw), 200, { "Cache-Control": "private, no-store" });
  },
);
