import { Hono } from "hono";
import * as v from "valibot";
import { addressObject } from "../customer/address/addressObject.ts";
import { customerObject } from "../customer/customerObject.ts";
import { callerKeys } from "../customer/desk/callerKeys.ts";
import { deskObject } from "../customer/desk/deskObject.ts";
import { deleteFigures } from "../customer/figures/queries.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { shopperObject } from "../shopper/shopperObject.ts";
import { termsOf } from "../shopper/termsOf.ts";
import { describe } from "./describe.ts";
import { readBody } from "./readBody.ts";

const id = v.pipe(
  v.string("must be a customer's id"),
  v.minLength(1, "is needed"),
  v.maxLength(128),
);
const mergeSchema = v.pipe(
  v.object({
    site: v.optional(v.string()),
    customers: v.tuple([id, id], "must be two customers' ids"),
    reason: v.pipe(
      v.string("must say why"),
      v.trim(),
      v.minLength(1, "must say why"),
      v.maxLength(200),
    ),
  }),
  v.forward(
    v.check(({ customers: [a, b] }) => a !== b, "must be two different ids"),
    ["customers"],
  ),
);
const PAGE = 500;

/** Care of customers: two ids that are one person, erasure, and the log of look-ups. */
export const customerRoutes = new Hono<AppEnv>()
  .post(
    "/v1/agent/merges",
    describe({
      tag: "Service",
      summary: "Note that two customer ids are one person",
      description: "Nothing is moved: undoing it leaves everything as it was.",
      role: "agent",
      body: mergeSchema,
      answer:
        "`{merge, person}`: the merge's id, by which it is undone, and all ids of the person.",
    }),
    requireRole("agent"),
    async (c) => {
      const { site: named, customers, reason } = await readBody(c.req.raw, mergeSchema);
      const site = await siteOrDefault(c.env, named);
      const why = { at: Date.now(), reason };
      const { id: merge, person } = await deskObject(c.env, site.id).merge(...customers, why);
      return c.json({ merge, person });
    },
  )
  .delete(
    "/v1/agent/merges/:merge",
    describe({
      tag: "Service",
      summary: "Undo a merge",
      role: "agent",
      answer: "`{undone: true}`",
    }),
    requireRole("agent"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const desk = deskObject(c.env, site.id);
      if (!(await desk.unmerge(c.req.param("merge"), Date.now()))) {
        throw new Problem(404, "There is no such merge in force.", {
          errors: [{ path: "merge", message: "is not the id of a merge in force" }],
        });
      }
      return c.json({ undone: true });
    },
  )
  .delete(
    "/v1/admin/customers/:customer",
    describe({
      tag: "Administration",
      summary: "Erase a customer",
      description:
        "Contacts, addresses, links and merges. Linked browsers stay their shoppers' own; the log of look-ups never named the customer.",
      role: "admin",
      answer: "`{erased: true}`",
    }),
    requireRole("admin"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const customer = c.req.param("customer");
      const left = await customerObject(c.env, site.id, customer).erase();
      if (!left) {
        throw new Problem(404, "There is no such customer.", {
          errors: [{ path: "customer", message: "is not known" }],
        });
      }
      const terms = { ...termsOf(site, c.req.raw), gpc: false };
      const ways = [{ by: "customer", value: customer }].concat(
        left.addresses.map(({ kind, value }) => ({ by: kind, value })),
      );
      const callers = ways.flatMap((way) => callerKeys(site.id, way, []));
      await Promise.all([
        deskObject(c.env, site.id).forget(customer, callers),
        deleteFigures(c.env.DB, site.id, left.trail),
        ...left.addresses.map((one) => addressObject(c.env, site.id, one).disclaim(customer)),
        ...left.shoppers.map((one) => shopperObject(c.env, one).unlink(terms)),
      ]);
      return c.json({ erased: true });
    },
  )
  .get(
    "/v1/admin/look-ups",
    describe({
      tag: "Administration",
      summary: "The log of look-ups",
      description:
        "`?after=` a number. Append-only; each entry's `hash` is the SHA-256 of the entry without it, as JSON with sorted keys, and `prev` is the hash before. `trail` stands for a person and names nobody.",
      role: "admin",
      answer: `\`{look_ups: [...]}\`, the oldest first, at most ${PAGE}.`,
    }),
    requireRole("admin"),
    async (c) => {
      const site = await siteOrDefault(c.env, c.req.query("site"));
      const after = Number(c.req.query("after") ?? 0);
      if (!Number.isSafeInteger(after) || after < 0) {
        throw new Problem(400, "after must be a whole number.", {
          errors: [{ path: "after", message: "must be a whole number" }],
        });
      }
      return c.json({ look_ups: await deskObject(c.env, site.id).lookUps(after, PAGE) });
    },
  );
