import { Hono } from "hono";
import * as v from "valibot";
import { SITE_FORM } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
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
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
});

/** The site itself: who may call for it, and how it wants shoppers treated. */
export const siteRoutes = new Hono<AppEnv>()
  .put(
    "/v1/admin/site",
    describe({
      tag: "Administration",
      summary: "Create or replace a site",
      role: "admin",
      body: schema,
      answer: "The site as it is kept.",
    }),
    requireRole("admin"),
    async (c) => {
      const { site: id, settings, ...rest } = await readBody(c.req.raw, schema);
      const site = { id, ...rest, settings: siteSettings(settings) };
      await saveSite(c.env, site);
      const { id: _, ...shown } = site;
      return c.json({ site: id, ...shown });
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
      return c.json({ site: id, ...shown });
    },
  );

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
