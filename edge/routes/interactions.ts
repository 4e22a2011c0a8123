import { Hono } from "hono";
import { contactSchema } from "../customer/contactSchema.ts";
import { readContact } from "../customer/readContact.ts";
import { recordContact } from "../customer/recordContact.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { readJson } from "../platform/readJson.ts";
import { describe } from "./describe.ts";

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
    const now = Date.now();
    const { site, id, contact } = await readContact(c.env, await readJson(c.req.raw), { now });
    const recorded = await recordContact(c.env, site.id, contact);
    return c.json({ id, ...recorded }, 202);
  },
);
