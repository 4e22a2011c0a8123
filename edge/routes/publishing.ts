import { Hono } from "hono";
import * as v from "valibot";
import { recordChange } from "../changes/recordChange.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { idempotent } from "../platform/idempotent.ts";
import { randomId } from "../platform/ids.ts";
import { nameOfActor } from "../platform/nameOfActor.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { draftSlots } from "../slots/drafts/draftSlots.ts";
import { selectVersion, selectVersions } from "../slots/queries.ts";
import { liveSlots } from "../slots/versions/liveSlots.ts";
import { publishVersion } from "../slots/versions/publishVersion.ts";
import { requestOf } from "../slots/versions/requestOf.ts";
import { requestInsert } from "../slots/versions/requestQueries.ts";
import { showSlots } from "../slots/versions/showSlots.ts";
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
      description:
        "As one numbered version: shoppers see all of it or nothing of it. Where the site's setting `approval` is on, it is asked for instead: 202 with `{request}`, and a second person's yes publishes.",
      body: publishSchema,
      answer: "`{version}`",
    }),
    requireRole("marketer"),
    idempotent,
    async (c) => {
      const { site: named, note } = await readBody(c.req.raw, publishSchema);
      const { id, settings } = await siteOrDefault(c.env, named);
      const actor = c.get("actor");
      const slots = await draftSlots(c.env.DB, id);
      if (settings.approval) {
        const asked_at = Date.now();
        const request = {
          id: randomId(),
          note,
          slots: JSON.stringify(slots),
          askedBy: actor,
          asked_at,
        };
        await recordChange(c.env.DB, {
          site: id,
          change: { act: "publish.ask", target: request.id, actor, detail: { note } },
          statements: requestInsert(c.env.DB, id, request),
        });
        const waiting = {
          state: "waiting",
          decided_by: null,
          decided_at: null,
          version: null,
        } as const;
        return c.json({ request: requestOf({ ...request, ...waiting }) }, 202);
      }
      const version = await publishVersion(c.env, {
        ...{ site: id, slots, note, actor, act: "slots.publish", detail: { note } },
        publishedBy: nameOfActor(actor),
        approvedBy: null,
      });
      return c.json({ version });
    },
  )
  .post(
    "/v1/admin/rollback",
    describe({
      ...words,
      summary: "Go back to a version",
      description: "Drafts stay as they are. It needs no second person.",
      body: rollbackSchema,
      answer: "`{version}`",
    }),
    requireRole("marketer"),
    idempotent,
    async (c) => {
      const body = await readBody(c.req.raw, rollbackSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const { version } = body;
      const slots = await selectVersion(c.env.DB, id, version);
      if (!slots) throw noVersion();
      const live = await liveSlots(c.env, id);
      await recordChange(c.env.DB, {
        site: id,
        change: {
          ...{ act: "slots.rollback", target: String(version), actor: c.get("actor") },
          detail: { from: live.version },
        },
      });
      await showSlots(c.env, { site: id, version, slots });
      return c.json({ version });
    },
  )
  .get(
    "/v1/admin/versions",
    describe({
      ...words,
      summary: "What was published, newest first",
      answer:
        "`{live, versions: [{version, note, published_at, published_by, approved_by, slot_count}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const { version: live } = await liveSlots(c.env, id);
      return c.json({ live, versions: await selectVersions(c.env.DB, id) });
    },
  )
  .get(
    "/v1/admin/versions/:version",
    describe({ ...words, summary: "The slots of a version", answer: "`{version, slots}`" }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const version = Number(c.req.param("version"));
      const slots = Number.isSafeInteger(version)
        ? await selectVersion(c.env.DB, id, version)
        : null;
      if (!slots) throw noVersion();
      return c.json({ version, slots });
    },
  );

function noVersion(): Problem {
  return new Problem(404, "There is no such version.", {
    errors: [{ path: "version", message: "was never published" }],
  });
}
