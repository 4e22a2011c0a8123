import { Hono } from "hono";
import * as v from "valibot";
import { acceptImport, discardImport, findImport } from "../catalogue/imports/decideImport.ts";
import type { ImportDetail } from "../catalogue/imports/ImportRecord.ts";
import { selectImports } from "../catalogue/imports/importQueries.ts";
import { readFreshness } from "../catalogue/imports/readFreshness.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const words = { tag: "Marketers", role: "marketer" } as const;
const site = v.optional(v.string());
const acceptSchema = v.object({ site, confirm: v.pipe(v.number(), v.integer(), v.minValue(0)) });
const discardSchema = v.object({ site });

/** What was read into the catalogue, and what waits for a person's yes. */
export const catalogueImportsRoutes = new Hono<AppEnv>()
  .get(
    "/v1/admin/catalogue/imports",
    describe({
      ...words,
      summary: "What was imported, newest first",
      description:
        "The last fifty, with how fresh the catalogue is. `status`: `applied`, `held` (waits for a yes), `discarded`, `superseded` (a later feed came), `failed`, `reading`, `applying`.",
      answer:
        "`{imports: [{id, at, finished_at, source, mode, format, status, counts, doubts, at_stake, error}], freshness: {products, in_stock, last_applied_at, feed}}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const imports = await selectImports(c.env.DB, id);
      return c.json({ imports, freshness: await readFreshness(c.env.DB, id) });
    },
  )
  .get(
    "/v1/admin/catalogue/imports/:id",
    describe({
      ...words,
      summary: "One import: its refused rows, and what it would do while it is held",
      answer:
        "The import with `rejected: [{line, reason, field?, item_id?, found?, write?}]` and `would: {removed: [{item_id, title}], prices: [{item_id, title, before, after}]}` (samples).",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      return c.json(told(await findImport(c.env, { site: id, id: c.req.param("id") })));
    },
  )
  .post(
    "/v1/admin/catalogue/imports/:id/accept",
    describe({
      ...words,
      summary: "Do what a held feed would do",
      description:
        "Exactly what was shown. `confirm` is the number of products at stake (`at_stake`), typed by the person.",
      body: acceptSchema,
      answer: "The import, applied.",
    }),
    requireRole("marketer"),
    async (c) => {
      const body = await readBody(c.req.raw, acceptSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      const key = { site: id, id: c.req.param("id") };
      return c.json(told(await acceptImport(c.env, key, body.confirm)));
    },
  )
  .post(
    "/v1/admin/catalogue/imports/:id/discard",
    describe({
      ...words,
      summary: "Forget a held feed",
      body: discardSchema,
      answer: "The import, discarded; the catalogue is as it was.",
    }),
    requireRole("marketer"),
    async (c) => {
      const body = await readBody(c.req.raw, discardSchema);
      const { id } = await siteOrDefault(c.env, body.site);
      return c.json(told(await discardImport(c.env, { site: id, id: c.req.param("id") })));
    },
  );

const told = ({ parts: _, ...shown }: ImportDetail): object => shown;
