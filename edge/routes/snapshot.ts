import { Hono } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { readBytes } from "../platform/readBytes.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { manifestSchema } from "../relevance/publish/manifestSchema.ts";
import { adoptPointer } from "../relevance/snapshot/publishedSite.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

/** Parts are below 1 MiB; lists of what is popular in a great many categories may be more. */
const PART_BYTES = 16 * 1_048_576;
const MANIFEST_BYTES = 16 * 1_048_576;

/** A snapshot that `candour build` made, in two steps: its parts one by one, then the manifest that names them. */
export const snapshotRoutes = new Hono<AppEnv>()
  .put(
    "/v1/admin/snapshot/parts/:hash",
    describe({
      tag: "Administration",
      summary: "Send a part of a snapshot that was built elsewhere",
      description:
        "The file as `candour build` wrote it, under its SHA-256 in hex. Nothing shows it before a manifest names it; sent again it changes nothing.",
      role: "admin",
      media: "application/octet-stream",
      answer: "Its key and hash.",
    }),
    requireRole("admin"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const hash = c.req.param("hash");
      const bytes = await readBytes(c.req.raw, PART_BYTES);
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
      if (Buffer.from(digest).toString("hex") !== hash) {
        throw new Problem(422, "The body is cut or changed: its SHA-256 is another one.", {
          errors: [{ path: "hash", message: "is not the body's SHA-256 in hex" }],
        });
      }
      const key = `${site.id}/parts/${hash}`;
      await c.env.SNAPSHOTS.put(key, bytes, { sha256: hash });
      return c.json({ key, hash });
    },
  )
  .put(
    "/v1/admin/snapshot",
    describe({
      tag: "Administration",
      summary: "Show a snapshot that was built elsewhere",
      description:
        "The manifest that `candour build` wrote. Every part that it names is read first: where one is missing, cut or of another form, nothing changes. Its lists stay until `POST /v1/admin/build`, what live traffic says is served beside them; cards, prices and stock follow the catalogue.",
      role: "admin",
      body: manifestSchema,
      answer: "The new version, and how many items and lists it has.",
    }),
    requireRole("admin"),
    async (c) => {
      const manifest = await readBody(c.req.raw, manifestSchema, MANIFEST_BYTES);
      const site = await siteOrDefault(c.env, c.req.query("site") ?? manifest.site);
      if (manifest.site !== site.id) {
        throw new Problem(422, "The snapshot is another site's. Nothing was changed.", {
          errors: [{ path: "site", message: `is ${manifest.site}, not ${site.id}` }],
        });
      }
      const adopted = await siteObject(c.env.PUBLISHER, site.id).adopt(site.id, manifest);
      if ("faults" in adopted) {
        throw new Problem(422, "The snapshot is not whole. Nothing was changed.", {
          errors: adopted.faults.map((fault) => {
            const [path = "", message = ""] = fault.split(/: (.*)/s);
            return { path, message };
          }),
        });
      }
      const { pointer, ...answer } = adopted;
      await adoptPointer(c.env, site.id, pointer);
      return c.json(answer);
    },
  );
