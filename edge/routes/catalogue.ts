import { Hono } from "hono";
import { findProduct } from "../catalogue/findProduct.ts";
import { runImport } from "../catalogue/imports/runImport.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { catalogueFeedRoutes } from "./catalogueFeed.ts";
import { catalogueImportsRoutes } from "./catalogueImports.ts";
import { describe } from "./describe.ts";
import { oneOf } from "./oneOf.ts";

const EMPTY = new Blob([]);

/** The shop's product feed. */
export const catalogueRoutes = new Hono<AppEnv>()
  .route("/", catalogueImportsRoutes)
  .route("/", catalogueFeedRoutes)
  .put(
    "/v1/admin/catalogue",
    describe({
      tag: "Administration",
      summary: "Import the catalogue",
      description:
        "RSS or Atom XML, NDJSON, CSV or TSV with Google Merchant's field names or ours, streamed. A bad row is refused and named, the others go in. `?mode=full` also removes what the feed does not name. A feed that would remove more than half of the catalogue, or change most prices tenfold or to a tenth, changes nothing: it is held, and answered with 409, what it would do, and its id in `import`. `&confirm=yes` does it at once.",
      role: "admin",
      media: "application/x-ndjson",
      answer: "How many products were imported, updated, removed, and which rows were refused.",
    }),
    requireRole("admin"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const mode = oneOf("mode", c.req.query("mode"), ["delta", "full"]) ?? "delta";
      const confirm = oneOf("confirm", c.req.query("confirm"), ["yes", "no"]) ?? "no";
      const outcome = await runImport(c.env, {
        site,
        mode,
        body: c.req.raw.body ?? EMPTY.stream(),
        contentType: c.req.header("Content-Type") ?? "",
        ...{ source: "upload", isConfirmed: confirm === "yes", now: Date.now() },
      });
      if (!outcome.ok) throw new Problem(422, `The body ${outcome.reason}. Nothing was changed.`);
      const { id, counts: all, atStake } = outcome.run;
      const { doubts, ...counts } = all;
      if (doubts.length === 0) return c.json({ ...counts, import: id });
      const effect = `${counts.imported} new, ${counts.updated} changed, ${counts.removed} removed, ${counts.rejected_count} rows refused`;
      throw new Problem(
        409,
        `Nothing was changed: the feed ${doubts.join(" and ")} (${effect}). It is held: accept it, or send it again with confirm=yes, if that is meant.`,
        {
          type: "urn:candour:problem:feed-needs-confirmation",
          title: "The feed needs a person's yes",
          errors: doubts.map((message) => ({ path: "confirm", message })),
          members: { import: id, at_stake: atStake },
        },
      );
    },
  )
  .get(
    "/v1/admin/catalogue/:item_id",
    describe({
      tag: "Marketers",
      summary: "One product, as the catalogue has it",
      role: "marketer",
      answer:
        "The product with its group and the other variants of it, its sale window, and the lowest price of the last thirty days.",
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
