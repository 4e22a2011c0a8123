import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { idempotent } from "../platform/idempotent.ts";
import { Problem } from "../platform/problem.ts";
import { readJson } from "../platform/readJson.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { selectAudiences } from "../slots/audience/queries.ts";
import { etagOf } from "../slots/drafts/etagOf.ts";
import { preconditionOf } from "../slots/drafts/Precondition.ts";
import { saveDraft } from "../slots/drafts/saveDraft.ts";
import { findUnknownItems } from "../slots/findUnknownItems.ts";
import { parseSlotDefinition } from "../slots/parseSlotDefinition.ts";
import { selectSavedDraft, selectSavedDrafts } from "../slots/queries.ts";
import { slotSchema } from "../slots/slotSchema.ts";
import { describe } from "./describe.ts";

const words = { tag: "Marketers", role: "marketer" } as const;

/** Slots as the marketer edits them; shoppers see them once they are published. */
export const slotDraftsRoutes = new Hono<AppEnv>()
  .get(
    "/v1/admin/slots",
    describe({
      ...words,
      summary: "All slot drafts",
      answer: "`{slots: [...], states: {ID: {etag, saved_at, saved_by}}}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const drafts = await selectSavedDrafts(c.env.DB, site.id);
      const states = drafts.map(({ slot, text, savedAt, savedBy }) => [
        slot.id,
        { etag: etagOf(text), saved_at: savedAt, saved_by: savedBy },
      ]);
      return c.json({ slots: drafts.map(({ slot }) => slot), states: Object.fromEntries(states) });
    },
  )
  .get(
    "/v1/admin/slots/:id",
    describe({ ...words, summary: "One slot draft", answer: "The definition." }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const draft = await selectSavedDraft(c.env.DB, site.id, c.req.param("id"));
      if (!draft) throw noSlot();
      c.header("ETag", etagOf(draft.text));
      return c.json(draft.slot);
    },
  )
  .put(
    "/v1/admin/slots/:id",
    describe({
      ...words,
      summary: "Save a slot draft",
      description:
        "A definition that can't work is refused, with the path of each fault. `If-Match` with the draft's ETag: a 412 where somebody else saved since, which names who and what; `If-None-Match: *`: only where there is none yet.",
      body: slotSchema,
      answer: "The definition, with every default filled in.",
    }),
    requireRole("marketer"),
    idempotent,
    async (c) => {
      const body = await readJson(c.req.raw);
      const given = typeof body === "object" && body !== null ? body : {};
      const site = await siteOrDefault(c.env, "site" in given ? given.site : c.req.query("site"));
      const id = c.req.param("id");
      if ("id" in given && given.id !== id) {
        throw refusal([{ path: "id", message: `must be ${id}, as in the address` }]);
      }
      const parsed = parseSlotDefinition({ ...given, id }, site.time_zone);
      if (!parsed.ok) throw refusal(parsed.faults);
      const unknown = await findUnknownItems(c.env.DB, site.id, parsed.value);
      const { saved_audience } = parsed.value;
      const saved = saved_audience && (await selectAudiences(c.env.DB, site.id));
      if (saved && !saved.some((one) => one.id === saved_audience)) {
        unknown.push({ path: "saved_audience", message: `there is no audience ${saved_audience}` });
      }
      if (unknown.length > 0) throw refusal(unknown);
      await saveDraft(c.env, {
        ...{ site, id, slot: parsed.value, actor: c.get("actor") },
        precondition: preconditionOf(c),
      });
      c.header("ETag", etagOf(JSON.stringify(parsed.value)));
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
      const edit = { site, id: c.req.param("id"), slot: null, actor: c.get("actor") };
      if (!(await saveDraft(c.env, { ...edit, precondition: preconditionOf(c) }))) throw noSlot();
      return c.body(null, 204);
    },
  );

function noSlot(): Problem {
  return new Problem(404, "There is no slot of this id.");
}

function refusal(errors: readonly { path: string; message: string }[]): Problem {
  return new Problem(422, "The slot can't work as it is defined; nothing was saved.", { errors });
}
