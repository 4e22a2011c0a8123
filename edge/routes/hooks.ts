import { Hono } from "hono";
import * as v from "valibot";
import { isRecord } from "../../sdk/wire/index.ts";
import { contactSchema } from "../customer/contactSchema.ts";
import { readContact } from "../customer/readContact.ts";
import { recordContact } from "../customer/recordContact.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readBytes } from "../platform/readBytes.ts";
import { verifyWebhook } from "../platform/verifyWebhook.ts";
import { describe } from "./describe.ts";

const LIMIT_BYTES = 65_536;

/** Contacts from systems that send webhooks and can't be given a key. */
export const hookRoutes = new Hono<AppEnv>().post(
  "/v1/hooks/interactions",
  describe({
    tag: "Service",
    summary: "Record a contact by a signed webhook",
    description:
      "Signed as Standard Webhooks 1.0.0 has it, with the secret `WEBHOOK_SECRET` (`whsec_…`). The payload is `{type, timestamp, data}` with a contact as `data`, as in `/v1/interactions`, or the contact itself; without an `id` of its own it has the message's. `?site=` names the site.",
    body: v.object({ type: v.optional(v.string()), data: contactSchema }),
    answer: "`{id, outcome, attached}`",
    status: 202,
  }),
  rateLimit("hooks"),
  async (c) => {
    const bytes = await readBytes(c.req.raw, LIMIT_BYTES);
    const nowMs = Date.now();
    const message = await verifyWebhook(c.env, { headers: c.req.raw.headers, body: bytes, nowMs });
    const payload = parseJson(bytes);
    const data = isRecord(payload) && isRecord(payload.data) ? payload.data : payload;
    const sent = isRecord(data) ? { id: message, ...data } : data;
    const terms = { now: nowMs, site: c.req.query("site"), path: "data" };
    const { site, id, contact } = await readContact(c.env, sent, terms);
    return c.json({ id, ...(await recordContact(c.env, site.id, contact)) }, 202);
  },
);

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new Problem(400, "The message is not JSON.");
  }
}
