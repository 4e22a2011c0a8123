import { Hono } from "hono";
import * as v from "valibot";
import { exportAudience } from "../audiences/exportAudience.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { randomId } from "../platform/ids.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { publishedSite } from "../relevance/snapshot/publishedSite.ts";
import { factsOf } from "../slots/audience/factsOf.ts";
import { isOfProfile } from "../slots/audience/isOfProfile.ts";
import { selectAudiences } from "../slots/audience/queries.ts";
import { postboxOf } from "../webhooks/postboxOf.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const schema = v.object({
  site: v.optional(v.string()),
  as: v.optional(v.picklist(["file", "webhook"], "must be file or webhook"), "file"),
  full: v.optional(v.boolean("must be true or false"), false),
  after: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "must be what `next` said"))),
});

/** Audiences for advertising platforms: of those who granted retargeting, and only as hashes. */
export const audienceExportRoutes = new Hono<AppEnv>().post(
  "/v1/audiences/:id/export",
  describe({
    tag: "Marketers",
    summary: "Hand an audience to an advertising platform",
    description:
      "Hashed e-mail addresses (SHA-256 of the trimmed, lower-case address) of those who granted `retargeting` now and are linked to a customer; what was handed out before is not repeated unless `full`, what holds no more is in `removed`. As `file`: NDJSON of `{op, hash}`; as `webhook`: a signed `audience.changed`. Whoever withdraws is called back by such a message at once. Fewer than 20 people are not handed out. `after`: the `next` (as a file: header `Candour-Next`) of the page before.",
    role: "marketer",
    body: schema,
    example: { site: "demo", as: "webhook" },
    answer: "The file, or `{added, removed, next}` as counts.",
  }),
  requireRole("marketer"),
  async (c) => {
    const body = await readBody(c.req.raw, schema);
    const site = await siteOrDefault(c.env, body.site);
    const audience = (await selectAudiences(c.env.DB, site.id)).find(
      (one) => one.id === c.req.param("id"),
    );
    if (!audience) throw new Problem(404, "There is no saved audience of this id.");
    const unknown = factsOf(audience.conditions).flatMap((fact) =>
      isOfProfile(fact) ? [] : Object.keys(fact),
    );
    if (unknown.length > 0) {
      throw new Problem(422, "This audience can't be handed out.", {
        errors: unknown.map((name) => ({
          path: name,
          message: "is known only while a page is open",
        })),
      });
    }
    const now = Date.now();
    const reading = (await publishedSite(c.env, site.id)).open();
    const { after = "", full: isFull } = body;
    const page = await exportAudience(c.env, {
      ...{ site, audience, reading, after, isFull, now },
    });
    const { added, removed, next } = page;
    if (body.as === "file") {
      const rows = [
        ...added.map((hash) => ({ op: "add", hash })),
        ...removed.map((hash) => ({ op: "remove", hash })),
      ];
      c.header("Content-Disposition", `attachment; filename="audience-${audience.id}.ndjson"`);
      if (next) c.header("Candour-Next", next);
      return c.body(rows.map((row) => `${JSON.stringify(row)}\n`).join(""), 200, {
        "Content-Type": "application/x-ndjson",
      });
    }
    if (added.length + removed.length > 0) {
      await postboxOf(c.env, site.id).send({
        ...{ id: `audience_${randomId()}`, type: "audience.changed", subject: "", at: now },
        data: { site: site.id, audience: audience.id, added, removed },
      });
    }
    return c.json({ added: added.length, removed: removed.length, next });
  },
);
