import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { readJson } from "../platform/readJson.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { findUnknownItems } from "../slots/findUnknownItems.ts";
import { parseSlotDefinition } from "../slots/parseSlotDefinition.ts";
import { deleteDraft, selectDraft, selectDrafts, upsertDraft } from "../slots/queries.ts";
import { slotSchema } from "../slots/slotSchema.ts";
import { describe } from "./describe.ts";

const words = { tag: "Marketers", role: "marketer" } as const;

/** Slots as the marketer edits them; shoppers see them once they are published. */
export const slotDraftsRoutes = new Hono<AppEnv>()
  .get(
    "/v1/admin/slots",
    describe({ ...words, summary: "All slot drafts", answer: "`{slots: [...]}`" }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      return c.json({ slots: await selectDrafts(c.env.DB, site.id) });
    },
  )
  .get(
    "/v1/admin/slots/:id",
    describe({ ...words, summary: "One slot draft", answer: "The definition." }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const slot = await selectDraft(c.env.DB, site.id, c.req.param("id"));
      if (!slot) throw noSlot();
      return c.json(slot);
    },
  )
  .put(
    "/v1/admin/slots/:id",
    describe({
      ...words,
      summary: "Save a slot draft",
      description: "A definition that can't work is refused, with the path of each fault.",
      body: slotSchema,
      answer: "The definition, with every default filled in.",
    }),
    requireRole("marketer"),
    async (c) => {
      const body = await readJson(c.req.raw);
      const given = typeof body === "object" && body !== null ? body : {};
      const site = await siteOrDefault(c.env, "site" in given ? given.site : c.req.query("site"));
      const id = c.req.param("id");
      if ("id" in given && given.id !== id) {
        throw refusal([{ path: "id", message: `must be ${id}, as in the address` }]);
      }
      const parsed = parseSlotDefinition({ ...given, id });
      if (!parsed.ok) throw refusal(parsed.faults);
      const unknown = await findUnknownItems(c.env.DB, site.id, parsed.value);
      if (unknown.length > 0) throw refusal(unknown);
      await upsertDraft(c.env.DB, site.id, parsed.value);
      return c.json(parsed.value);
    },
  )
  .delete(
    "/v1/admin/slots/:id",
    describe({
      ...words,
      summary: "Delete a slot draft",
      description: "Shoppers see the slot until the next publication.",
      answer: "Nothing.",
      status: 204,
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      if (!(await deleteDraft(c.env.DB, site.id, c.req.param("id")))) throw noSlot();
      return c.body(null, 204);
    },
  );

function noSlot(): Problem {
  return new Problem(404, "There is no slot of this id.");
}

function refusal(errors: readonly { path: string; message: string }[]): Problem {
  return new Problem(422, "The slot can't work as it is defined; nothing was saved.", { errors });
}
