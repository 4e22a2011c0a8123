import { Hono } from "hono";
import * as v from "valibot";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { adoptPointer } from "../relevance/snapshot/publishedSite.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const schema = v.object({ site: v.optional(v.string()) });

/** Builds and publishes the neighbour lists now; by itself it happens when there is something new. */
export const buildRoutes = new Hono<AppEnv>().post(
  "/v1/admin/build",
  describe({
    tag: "Administration",
    summary: "Build the neighbour lists now",
    role: "admin",
    body: schema,
    answer: "The new version, and how many items and lists it has.",
  }),
  requireRole("admin"),
  async (c) => {
    const site = await siteOrDefault(c.env, (await readBody(c.req.raw, schema)).site);
    const { pointer, ...answer } = await siteObject(c.env.PUBLISHER, site.id).build(site.id);
    await adoptPointer(c.env, site.id, pointer);
    return c.json(answer);
  },
);
