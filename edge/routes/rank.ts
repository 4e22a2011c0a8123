import { Hono } from "hono";
import * as v from "valibot";
import { LIMITS, PAGE_TYPES } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { requireOrigin } from "../platform/origins.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { loadSite } from "../platform/sites.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { shopperOf } from "../shopper/shopperOf.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { viewOf } from "../shopper/viewOf.ts";
import { createScene } from "../slots/createScene.ts";
import { rankItems } from "../slots/rankItems.ts";
import { reasonOf } from "../slots/reasonOf.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const ITEMS_MAX = 500;
const itemId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const schema = v.object({
  site: v.string(),
  shopper: v.optional(v.nullable(v.string())),
  items: v.pipe(v.array(itemId), v.minLength(1), v.maxLength(ITEMS_MAX)),
  page: v.optional(
    v.object({
      url: v.optional(v.pipe(v.string(), v.maxLength(8_192)), ""),
      type: v.optional(v.picklist(PAGE_TYPES), "other"),
    }),
    {},
  ),
  language: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.titleChars))),
  gpc: v.optional(v.boolean()),
});

/** Any list in an order for this shopper. */
export const rankRoutes = new Hono<AppEnv>().post(
  "/v1/rank",
  describe({
    tag: "Pages",
    summary: "Put a list in an order for this shopper",
    description:
      "Search results or a category page. The list's own order counts, what suits the shopper moves up and says why; nothing is added or left out. Without a shopper the order stays.",
    body: schema,
    answer: "`{items: [{item_id, reason?}], personalised}`",
  }),
  rateLimit("slots"),
  async (c) => {
    const request = await readBody(c.req.raw, schema);
    const site = await loadSite(c.env, request.site);
    requireOrigin(c, site);
    const token = request.shopper ?? bearerOf(c);
    const shopper = token ? await shopperOf(c.env, token, site.id) : null;
    const terms = termsOf(site, c.req.raw, { gpc: request.gpc });
    const [published, view] = await Promise.all([
      publishedSite(c.env, site.id),
      shopper ? viewOf(shopper.stub, terms) : null,
    ]);
    const { page, items, language = site.locale } = request;
    const reading = published.open();
    const scene = await createScene({ site, page, now: terms.now, reading, view });
    const ranked = await rankItems(scene, items);
    const answer = {
      items: ranked.map(({ item_id, pick }) =>
        pick ? { item_id, reason: reasonOf(pick, scene, language) } : { item_id },
      ),
      personalised: ranked.some(({ pick }) => pick?.isPersonal),
      ...(token && !view && { shopper_unknown: true }),
    };
    return c.json(answer, 200, { "Cache-Control": "private, no-store" });
  },
);
