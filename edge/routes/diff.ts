import { Hono } from "hono";
import * as v from "valibot";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { diffSlots } from "../slots/diff/diffSlots.ts";
import { diffWithDrafts } from "../slots/diff/diffWithDrafts.ts";
import { slotWordsOf } from "../slots/diff/slotWordsOf.ts";
import { draftSlots } from "../slots/drafts/draftSlots.ts";
import { findUnknownItems } from "../slots/findUnknownItems.ts";
import { selectVersion } from "../slots/queries.ts";
import type { SlotDefinition } from "../slots/SlotDefinition.ts";
import { liveSlots } from "../slots/versions/liveSlots.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

/** A shop with every slot of its own. */
const FILE_BYTES = 2 * 1_048_576;
const schema = v.object({
  site: v.optional(v.string()),
  slots: v.pipe(v.array(v.unknown()), v.maxLength(500)),
});

/** What publishing would change, and what saving a file would. */
export const diffRoutes = new Hono<AppEnv>()
  .post(
    "/v1/admin/diff",
    describe({
      tag: "Marketers",
      summary: "What definitions would change of the drafts",
      description: "Nothing is saved. What can't work is a 422 with the path of every fault.",
      role: "marketer",
      body: schema,
      answer: "`{slots: [{slot, title, pages, kind, changes: [{kind, path, setting, from, to}]}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const body = await readBody(c.req.raw, schema, FILE_BYTES);
      const site = await siteOrDefault(c.env, body.site ?? c.req.query("site"));
      const { slots, faults } = await diffWithDrafts(c.env, site, body.slots);
      if (faults.length === 0) return c.json({ slots });
      throw new Problem(422, "Some slots can't work as they are defined.", { errors: faults });
    },
  )
  .get(
    "/v1/admin/diff",
    describe({
      tag: "Marketers",
      summary: "What differs, by slot, in plain words",
      description:
        "`?from&to`: `live` (the default of from), `draft` (the default of to) or the number of a version. `unready`: drafts that name what the catalogue has no longer.",
      role: "marketer",
      answer:
        "`{from, to, slots: [{slot, title, pages, kind, changes: [{kind, path, setting, from, to}]}], unready: [{slot, errors}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const [before, after] = await Promise.all([
        sideOf(c.env, { site: site.id, name: "from", value: c.req.query("from") ?? "live" }),
        sideOf(c.env, { site: site.id, name: "to", value: c.req.query("to") ?? "draft" }),
      ]);
      const words = await slotWordsOf(c.env, site, [...before.slots, ...after.slots]);
      const unready = await Promise.all(
        (after.version === "draft" ? after.slots : []).map(async (slot) => ({
          slot: slot.id,
          errors: await findUnknownItems(c.env.DB, site.id, slot),
        })),
      );
      return c.json({
        from: before.version,
        to: after.version,
        slots: diffSlots(before.slots, after.slots, words),
        unready: unready.filter(({ errors }) => errors.length > 0),
      });
    },
  );

async function sideOf(
  env: Env,
  { site, name, value }: { site: string; name: string; value: string },
): Promise<{ version: number | "draft" | null; slots: SlotDefinition[] }> {
  if (value === "draft") return { version: "draft", slots: await draftSlots(env.DB, site) };
  if (value === "live") return liveSlots(env, site);
  const version = Number(value);
  const slots = Number.isSafeInteger(version) ? await selectVersion(env.DB, site, version) : null;
  if (slots) return { version, slots };
  const message = "must be live, draft or the number of a version";
  throw new Problem(404, `${name} ${message}.`, { errors: [{ path: name, message }] });
}
