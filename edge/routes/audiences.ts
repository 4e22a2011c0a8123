import { Hono } from "hono";
import * as v from "valibot";
import { SLOT_FORM } from "../../sdk/wire/index.ts";
import { recordChange } from "../changes/recordChange.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { nameOfActor } from "../platform/nameOfActor.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { purposesOf } from "../slots/audience/purposesOf.ts";
import { audienceDeletion, audienceUpsert, selectAudiences } from "../slots/audience/queries.ts";
import type { SavedAudience } from "../slots/audience/SavedAudience.ts";
import { audienceSchema } from "../slots/audienceSchema.ts";
import { audienceWords } from "../slots/diff/audienceWords.ts";
import { selectDrafts } from "../slots/queries.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const words = { tag: "Marketers", role: "marketer" } as const;
const schema = v.object({
  site: v.optional(v.string()),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  conditions: audienceSchema,
});

/** Audiences that slots share. A slot takes them up when it is published. */
export const audienceRoutes = new Hono<AppEnv>()
  .get(
    "/v1/admin/audiences",
    describe({
      ...words,
      summary: "Saved audiences",
      answer:
        "`{audiences: [{id, name, conditions, text, needs_consent, used_by, saved_at, saved_by}]}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const audiences = await selectAudiences(c.env.DB, id);
      const drafts = await selectDrafts(c.env.DB, id);
      const told = audiences.map((one) => ({ ...toldOf(one), used_by: usersOf(one.id, drafts) }));
      return c.json({ audiences: told });
    },
  )
  .get(
    "/v1/admin/audiences/:id",
    describe({ ...words, summary: "One saved audience", answer: "The audience." }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const found = (await selectAudiences(c.env.DB, id)).find(
        (one) => one.id === c.req.param("id"),
      );
      if (!found) throw noAudience();
      return c.json(toldOf(found));
    },
  )
  .put(
    "/v1/admin/audiences/:id",
    describe({ ...words, summary: "Save an audience", body: schema, answer: "The audience." }),
    requireRole("marketer"),
    async (c) => {
      const body = await readBody(c.req.raw, schema);
      const site = await siteOrDefault(c.env, body.site ?? c.req.query("site"));
      const one = { id: c.req.param("id"), name: body.name, conditions: body.conditions };
      if (!SLOT_FORM.test(one.id)) {
        throw new Problem(
          400,
          "The id must be 1 to 64 of A-Z a-z 0-9 _ -, a letter or digit first.",
        );
      }
      const actor = c.get("actor");
      await recordChange(c.env.DB, {
        site: site.id,
        change: {
          ...{ act: "audience.save", target: one.id, actor },
          detail: { name: one.name, conditions: audienceWords(one.conditions) },
        },
        statements: [audienceUpsert(c.env.DB, { site: site.id, one, by: nameOfActor(actor) })],
      });
      return c.json(toldOf(one));
    },
  )
  .delete(
    "/v1/admin/audiences/:id",
    describe({
      ...words,
      summary: "Delete a saved audience",
      description: "Refused with 409 while a draft names it.",
      answer: "Nothing.",
      status: 204,
    }),
    requireRole("marketer"),
    async (c) => {
      const { id: site } = await siteOrDefault(c.env, c.req.query("site"));
      const id = c.req.param("id");
      const users = usersOf(id, await selectDrafts(c.env.DB, site));
      if (users.length > 0) {
        throw new Problem(409, `Slots use this audience: ${users.join(", ")}.`, {
          errors: users.map((slot) => ({ path: slot, message: "names it as saved_audience" })),
        });
      }
      const done = await recordChange(c.env.DB, {
        site,
        change: { act: "audience.delete", target: id, actor: c.get("actor"), detail: {} },
        condition: {
          sql: "EXISTS (SELECT 1 FROM audiences WHERE site = ?1 AND id = ?5)",
          values: [],
        },
        statements: [audienceDeletion(c.env.DB, site, id)],
      });
      if (!done) throw noAudience();
      return c.body(null, 204);
    },
  );

function toldOf<T extends SavedAudience>(one: T) {
  const { conditions } = one;
  return { ...one, text: audienceWords(conditions), needs_consent: purposesOf(conditions) };
}

function usersOf(id: string, drafts: Awaited<ReturnType<typeof selectDrafts>>): string[] {
  return drafts.filter((slot) => slot.saved_audience === id).map((slot) => slot.id);
}

function noAudience(): Problem {
  return new Problem(404, "There is no saved audience of this id.");
}
