import { Hono } from "hono";
import * as v from "valibot";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { adoptPointer } from "../relevance/snapshot/publishedSite.ts";
import { insertVersion, selectDrafts, selectVersion, selectVersions } from "../slots/queries.ts";
import type { SlotDefinition } from "../slots/SlotDefinition.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const words = { tag: "Marketers", role: "marketer" } as const;
const site = v.optional(v.string());
const publishSchema = v.object({
  site,
  note: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(500))), null),
});
const rollbackSchema = v.object({ site, version: v.pipe(v.number(), v.integer(), v.minValue(1)) });

/** From drafts to what shoppers see, and back. */
export const publishingRoutes = new Hono<AppEnv>()
  .post(
    "/v1/admin/publish",
    describe({
      ...words,
      summary: "Publish the drafts",
      description: "As one numbered version: shoppers see all of it or nothing of it.",
      body: publishSchema,
      answer: "`{version}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const body = await readBody(c.req.raw, publishSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const slots = await selectDrafts(c.env.DB, id);
      const version = await insertVersion(c.env.DB, id, { slots, note: body.note });
      await show(c.env, { site: id, version, slots });
      return c.json({ version });
    },
  )
  .post(
    "/v1/admin/rollback",
    describe({
      ...words,
      summary: "Go back to a version",
      description: "Drafts stay as they are.",
      body: rollbackSchema,
      answer: "`{version}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const body = await readBody(c.req.raw, rollbackSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const slots = await selectVersion(c.env.DB, id, body.version);
      if (!slots) {
        throw new Problem(404, "There is no such version.", {
          errors: [{ path: "version", message: "was never published" }],
        });
      }
      await show(c.env, { site: id, version: body.version, slots });
      return c.json({ version: body.version });
    },
  )
  .get(
    "/v1/admin/versions",
    describe({
      ...words,
      summary: "What was published, newest first",
      answer: "`{live, versions: [{version, note, published_at, slot_count}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      // The publisher's own word, not this isolate's memory: a marketer reads what was published a moment ago.
      const pointer = await c.env.PUBLISHER.getByName(id).pointer();
      const versions = await selectVersions(c.env.DB, id);
      return c.json({ live: pointer.slots?.version ?? null, versions });
    },
  );

async function show(
  env: Env,
  published: { site: string; version: number; slots: readonly SlotDefinition[] },
): Promise<void> {
  const { site, version, slots } = published;
  const pointer = await env.PUBLISHER.getByName(site).publishSlots(site, version, slots);
  await adoptPointer(env, site, pointer);
}
