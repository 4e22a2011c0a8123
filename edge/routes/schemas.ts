import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { slotsJsonSchema } from "../slots/file/slotsJsonSchema.ts";
import { describe } from "./describe.ts";

/** JSON Schemas for editors: what a file may hold is said while it is written. */
export const schemaRoutes = new Hono<AppEnv>().get(
  "/schemas/slots.json",
  describe({
    tag: "Marketers",
    summary: "JSON Schema of a file of slots",
    description: "For `$schema` in the file that `candour pull` writes.",
    answer: "A JSON Schema, draft 2020-12.",
  }),
  (c) => {
    const { origin } = new URL(c.req.url);
    return c.body(JSON.stringify(slotsJsonSchema(`${origin}/schemas/slots.json`)), 200, {
      "Content-Type": "application/schema+json",
      "Cache-Control": "public, max-age=300",
      "Access-Control-Allow-Origin": "*",
    });
  },
);
