import { Hono } from "hono";
import * as v from "valibot";
import { parseSlotsRequest } from "../../sdk/wire/index.ts";
import { recordChange } from "../changes/recordChange.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { requireOrigin } from "../platform/origins.ts";
import { parsed } from "../platform/parsed.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJson } from "../platform/readJson.ts";
import { loadSite, siteOrDefault } from "../platform/sites.ts";
import { MINUTE_MS } from "../platform/time.ts";
import { draftSlots } from "../slots/drafts/draftSlots.ts";
import { decideMadeUp } from "../slots/preview/decideMadeUp.ts";
import { madeUpSchema } from "../slots/preview/previewSchema.ts";
import { issuePreview, verifyPreview } from "../slots/preview/previewToken.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const schema = v.object({
  site: v.optional(v.string()),
  ...madeUpSchema.entries,
  /** A page of the shop; its first origin where none is named. */
  url: v.optional(v.pipe(v.string(), v.maxLength(2_048))),
  minutes: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240)), 30),
});
const tokenSchema = v.object({ preview: v.pipe(v.string(), v.maxLength(8_000)) });

/** The draft on the shop's own pages, for who holds a link. */
export const previewLinkRoutes = new Hono<AppEnv>()
  .post(
    "/v1/admin/preview-links",
    describe({
      tag: "Marketers",
      summary: "A link that opens the shop with the draft",
      description:
        "Signed, and over after `minutes` (30, at most 240). Whom it shows the shop as is said as for a preview. What follows the # of an address is sent to no server, not even the shop's.",
      role: "marketer",
      body: schema,
      answer: "`{url, token, expires_at}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const { site: named, url: page, minutes, ...as } = await readBody(c.req.raw, schema);
      const site = await siteOrDefault(c.env, named);
      const url = URL.parse(page ?? site.origins[0] ?? "");
      if (!url || !site.origins.includes(url.origin)) {
        throw new Problem(422, "The page must be one of the shop's own.", {
          errors: [{ path: "url", message: `must begin with ${site.origins.join(" or ")}` }],
        });
      }
      const ends_at = Date.now() + minutes * MINUTE_MS;
      const token = await issuePreview(c.env, { site: site.id, ends_at, as });
      if (token.length > 6_000) throw new Problem(413, "Too many items for a link.");
      url.hash = `candour-preview=${token}`;
      await recordChange(c.env.DB, {
        site: site.id,
        change: {
          ...{ act: "preview.link", target: url.pathname, actor: c.get("actor") },
          detail: { expires_at: ends_at },
        },
      });
      return c.json({ url: url.href, token, expires_at: ends_at });
    },
  )
  .post(
    "/v1/preview",
    describe({
      tag: "Pages",
      summary: "Decide by the drafts, for who holds a preview link",
      description:
        "Asked by the script on a page that a preview link opened. Names no shopper, counts nothing, keeps nothing.",
      media: "text/plain",
      body: tokenSchema,
      answer: "Decisions, each with `preview: true`.",
    }),
    rateLimit("preview"),
    async (c) => {
      c.header("Cache-Control", "private, no-store");
      const body = await readJson(c.req.raw);
      const request = parsed(parseSlotsRequest(body));
      const site = await loadSite(c.env, request.site);
      requireOrigin(c, site);
      const said = v.safeParse(tokenSchema, body);
      const grant = said.success && (await verifyPreview(c.env, said.output.preview, Date.now()));
      if (!grant || grant.site !== site.id) {
        throw new Problem(401, "The preview link is over, or none of this shop's.");
      }
      const as = v.parse(madeUpSchema, grant.as);
      const { language } = request;
      const answer = await decideMadeUp(c.env, {
        ...{ site, page: request.page, asked: request.slots, isTraced: false },
        slots: new Map((await draftSlots(c.env.DB, site.id)).map((slot) => [slot.id, slot])),
        madeUp: as.language === undefined && language !== undefined ? { ...as, language } : as,
      });
      const decisions = answer.decisions.map((one) => ({ ...one, preview: true }));
      return c.json({ ...answer, decisions, preview: true });
    },
  );
