import { Hono } from "hono";
import { findProduct } from "../catalogue/findProduct.ts";
import { importCatalogue } from "../catalogue/importCatalogue.ts";
import { readFeed } from "../catalogue/readFeed.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { adoptPointer } from "../relevance/snapshot/publishedSite.ts";
import { describe } from "./describe.ts";

const EMPTY = new Blob([]);

/** The shop's product feed. */
export const catalogueRoutes = new Hono<AppEnv>()
  .put(
    "/v1/admin/catalogue",
    describe({
      tag: "Administration",
      summary: "Import the catalogue",
      description:
        "RSS or Atom XML, NDJSON, CSV or TSV with Google Merchant's field names or ours, streamed. A bad row is refused and named, the others go in. `?mode=full` also removes what the feed does not name. A feed that would remove more than half of the catalogue, or change most prices tenfold or to a tenth, changes nothing and is answered with 409 and what it would do; `&confirm=yes` does it.",
      role: "admin",
      media: "application/x-ndjson",
      answer: "How many products were imported, updated, removed, and which rows were refused.",
    }),
    requireRole("admin"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const mode = c.req.query("mode") ?? "delta";
      if (mode !== "delta" && mode !== "full") {
        throw new Problem(400, "The mode is delta or full.", {
          errors: [{ path: "mode", message: "must be delta or full" }],
        });
      }
      const confirm = c.req.query("confirm") ?? "no";
      if (confirm !== "yes" && confirm !== "no") {
        throw new Problem(400, "confirm is yes or no.", {
          errors: [{ path: "confirm", message: "must be yes or no" }],
        });
      }
      const { body } = c.req.raw;
      const feed = await readFeed(body ?? EMPTY.stream(), c.req.header("Content-Type") ?? "");
      if (!feed.ok) {
        throw new Problem(422, `The body ${feed.faults[0]?.message}. Nothing was changed.`);
      }
      const outcome = await importCatalogue(feed.value.lines, {
        db: c.env.DB,
        site: site.id,
        currency: site.currency,
        now: Date.now(),
        mode,
        isConfirmed: confirm === "yes",
      });
      const { doubts, ...counts } = outcome;
      if (doubts.length > 0) {
        const effect = `${counts.imported} new, ${counts.updated} changed, ${counts.removed} removed, ${counts.rejected_count} rows refused`;
        throw new Problem(
          409,
          `Nothing was changed: the feed ${doubts.join(" and ")} (${effect}). Send it again with confirm=yes if that is meant.`,
          {
            type: "urn:candour:problem:feed-needs-confirmation",
            title: "The feed needs a person's yes",
            errors: doubts.map((message) => ({ path: "confirm", message })),
          },
        );
      }
      if (counts.imported + counts.updated + counts.removed > 0) {
        const pointer = await c.env.PUBLISHER.getByName(site.id).publishCatalogue(site.id);
        await adoptPointer(c.env, site.id, pointer);
      }
      return c.json(counts);
    },
  )
  .get(
    "/v1/admin/catalogue/:item_id",
    describe({
      tag: "Marketers",
      summary: "One product, as the catalogue has it",
      role: "marketer",
      answer:
        "The product with its group and variant, its sale window, and the lowest price of the last thirty days.",
    }),
    requireRole("marketer"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const about = { itemId: c.req.param("item_id"), now: Date.now() };
      const product = await findProduct(c.env.DB, site.id, about);
      if (!product) {
        throw new Problem(404, "The catalogue has no such item.", {
          errors: [{ path: "item_id", message: "is not in the catalogue" }],
        });
      }
      return c.json(product);
    },
  );
