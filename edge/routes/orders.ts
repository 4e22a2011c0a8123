import { Hono } from "hono";
import { decodeText } from "../catalogue/decodeText.ts";
import { readNdjson } from "../catalogue/readNdjson.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteObject } from "../platform/residency/siteObject.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { importOrders } from "../relevance/orders/importOrders.ts";
import { describe } from "./describe.ts";

/** The shop's order history, from which it is learnt what is bought together. */
export const ordersRoutes = new Hono<AppEnv>().put(
  "/v1/admin/orders",
  describe({
    tag: "Administration",
    summary: "Import order history",
    description:
      "NDJSON lines `{order, at, customer?, items: [{item_id, quantity, price}]}`, or the short form `{order, ts, customer?, lines: [[item_id, quantity, price]]}`, streamed and added to what is there; an order is counted once, however often it is sent.",
    role: "admin",
    media: "application/x-ndjson",
    answer: "How many orders were new, and which lines were refused.",
  }),
  requireRole("admin"),
  async (c) => {
    const site = await siteOrDefault(c.env, c.req.query("site"));
    const { body } = c.req.raw;
    if (!body) throw new Problem(400, "The body is empty: send NDJSON, an order a line.");
    const publisher = siteObject(c.env.PUBLISHER, site.id);
    const outcome = await importOrders(readNdjson(decodeText(body)), (orders) =>
      publisher.appendOrders(site.id, orders),
    );
    if (outcome.imported > 0) await publisher.wake(site.id);
    return c.json(outcome);
  },
);
