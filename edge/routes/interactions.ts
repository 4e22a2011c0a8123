import { Hono } from "hono";
import { contactOf } from "../customer/contactOf.ts";
import { contactSchema } from "../customer/contactSchema.ts";
import { recordContact } from "../customer/recordContact.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

/** Contacts from every channel, as the shop's own systems send them. */
export const interactionRoutes = new Hono<AppEnv>().post(
  "/v1/interactions",
  describe({
    tag: "Service",
    summary: "Record a contact",
    description:
      "In any channel and in any order; the same `id` again is an update where its status is the later one (`updated_at`, else `at`). Without `customer` it goes to the one customer who has the address, or waits until there is one.",
    role: "ingest",
    body: contactSchema,
    example: {
      ...{ site: "demo", id: "call-4711", phone: "+44 20 7946 0001", channel: "phone" },
      ...{ kind: "complaint", subject: "Charged twice for one order", at: 1_793_100_000_000 },
      ...{ status: "open", order: "489434" },
    },
    answer:
      "`{id, outcome: new, updated or duplicate, attached}`; what is acknowledged is durable.",
    status: 202,
  }),
  requireRole("ingest"),
  async (c) => {
    const body = await readBody(c.req.raw, contactSchema);
    const site = await siteOrDefault(c.env, body.site);
    const recorded = await recordContact(c.env, site.id, contactOf(body, Date.now()));
    return c.json({ id: body.id, ...recorded }, 202);
  },
);
