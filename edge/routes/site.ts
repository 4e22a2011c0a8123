import { Hono } from "hono";
import * as v from "valibot";
import { SITE_FORM } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { RESIDENCIES, residencyOf } from "../platform/residency/residencyOf.ts";
import { siteSettings } from "../platform/siteSettings.ts";
import { saveSite, siteOrDefault } from "../platform/sites.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const origin = v.pipe(
  v.string(),
  v.maxLength(300),
  v.check(
    (text) => /^https?:/.test(text) && URL.parse(text)?.origin === text,
    "must be an origin such as https://shop.example, without a path",
  ),
);
const origins = v.optional(v.pipe(v.array(origin), v.maxLength(100)), []);

const schema = v.object({
  site: v.pipe(v.string(), v.regex(SITE_FORM, "must be 1 to 32 of a-z 0-9 -")),
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  origins,
  publishers: origins,
  currency: v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, "must be an ISO 4217 code")),
  locale: v.pipe(v.string(), v.check(isLocale, "must be a BCP 47 language tag")),
  time_zone: v.pipe(v.string(), v.check(isTimeZone, "must be an IANA time zone")),
  policy: v.optional(v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))), null),
  /** Where its shoppers' data live. Said by how the id begins, because no object can move; here only to be sure of it. */
  residency: v.optional(v.nullable(v.picklist(RESIDENCIES))),
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** The site itself: who may call for it, and how it wants shoppers treated. */
export const siteRoutes = new Hono<AppEnv>()
  .put(
    "/v1/admin/site",
    describe({
      tag: "Administration",
      summary: "Create or replace a site",
      description:
        "A site whose id begins with `eu-`, `us-` or `fedramp-` keeps its shoppers' objects in that jurisdiction, for good: objects can't move. `residency` may say it again.",
      role: "admin",
      body: schema,
      answer: "The site as it is kept.",
    }),
    requireRole("admin"),
    async (c) => {
      const { site: id, settings, residency, ...rest } = await readBody(c.req.raw, schema);
      requireResidency(id, residency);
      const site = { id, ...rest, settings: siteSettings(settings) };
      await saveSite(c.env, site);
      const { id: _, ...shown } = site;
      return c.json({ site: id, ...shown, residency: residencyOf(id) });
    },
  )
  .get(
    "/v1/admin/site",
    describe({
      tag: "Administration",
      summary: "Read a site",
      role: "admin",
      answer: "The site as it is kept.",
    }),
    requireRole("admin"),
    async (c) => {
      const { id, ...shown } = await siteOrDefault(c.env, c.req.query("site"));
      return c.json({ site: id, ...shown, residency: residencyOf(id) });
    },
  );

/** Residency is chosen with the id, when a site is created: what is kept under an id stays where it is. */
function requireResidency(id: string, asked: string | null | undefined): void {
  const kept = residencyOf(id);
  if (asked === undefined || asked === kept) return;
  const message = asked
    ? `must go with the id: one of a site that lives there begins with ${asked}-`
    : `must be ${kept}, as the id says`;
  throw new Problem(422, "Where a site lives is chosen with its id, and can't be changed.", {
    errors: [{ path: "residency", message }],
  });
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function isTimeZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }) !== null;
  } catch {
    return false;
  }
}
