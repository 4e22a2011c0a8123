import { type Context, Hono } from "hono";
import * as v from "valibot";
import { isRecord } from "../../sdk/wire/index.ts";
import { contactSchema } from "../customer/contactSchema.ts";
import { readContact } from "../customer/readContact.ts";
import { recordContact } from "../customer/recordContact.ts";
import type { Vendor } from "../customer/vendors/Vendor.ts";
import { keyed, signed } from "../customer/vendors/vendors.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readBytes } from "../platform/readBytes.ts";
import { verifyWebhook } from "../platform/verifyWebhook.ts";
import { describe } from "./describe.ts";

const LIMIT_BYTES = 65_536;
/** A mail may be long, its pictures are not kept. */
const VENDOR_LIMIT_BYTES = 2_000_000;
const VENDOR_WORDS = {
  tag: "Service",
  answer: "`{contacts: [{id, outcome, attached}], ignored}`: what tells of no contact is counted.",
  status: 202,
} as const;

/** Contacts from systems that send webhooks and can't be given a key. */
export const hookRoutes = new Hono<AppEnv>()
  .post(
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
      const message = await verifyWebhook(c.env, {
        headers: c.req.raw.headers,
        body: bytes,
        nowMs,
      });
      const payload = parseJson(bytes);
      const data = isRecord(payload) && isRecord(payload.data) ? payload.data : payload;
      const sent = isRecord(data) ? { id: message, ...data } : data;
      const terms = { now: nowMs, site: c.req.query("site"), path: "data" };
      const { site, id, contact } = await readContact(c.env, sent, terms);
      return c.json({ id, ...(await recordContact(c.env, site.id, contact)) }, 202);
    },
  )
  .post(
    "/v1/hooks/:vendor{zendesk|chatwoot|twilio|genesys}",
    describe({
      ...VENDOR_WORDS,
      summary: "Record contacts as a vendor's own webhook tells them",
      description:
        "Verified by the vendor's own signature, with the secrets `ZENDESK_WEBHOOK_SECRET`, `CHATWOOT_WEBHOOK_SECRET`, `TWILIO_AUTH_TOKEN` and `GENESYS_WEBHOOK_SECRET`; 404 where it is not set. `?site=` names the site.",
    }),
    rateLimit("hooks"),
    async (c) => c.json(await take(c, signed[c.req.param("vendor")]), 202),
  )
  .post(
    "/v1/hooks/:vendor{connect|mail|feed}",
    describe({
      ...VENDOR_WORDS,
      summary: "Record contacts from a telephone system, a mailbox or a feed",
      description:
        "`connect`: Amazon Connect, what a contact flow gives a Lambda function or an EventBridge contact event. `mail`: a mail as it came (MIME). `feed`: NDJSON of Google reviews and social mentions. `?site=` names the site.",
      role: "ingest",
    }),
    rateLimit("hooks"),
    requireRole("ingest"),
    async (c) => c.json(await take(c, keyed[c.req.param("vendor")]), 202),
  );

async function take(c: Context<AppEnv>, vendor: Vendor | undefined) {
  if (!vendor) throw new Problem(404, "There is nothing at this address.");
  const body = await readBytes(c.req.raw, VENDOR_LIMIT_BYTES);
  const message = { url: c.req.url, headers: c.req.raw.headers, body, nowMs: Date.now() };
  await vendor.verify(c.env, message);
  const sent = await vendor.read(message);
  const terms = { now: message.nowMs, site: c.req.query("site") };
  // All are read before one is kept: a message is taken as a whole or not at all.
  const read = await Promise.all(
    sent.filter((one) => one !== null).map((one) => readContact(c.env, one, terms)),
  );
  const contacts = [];
  for (const { site, id, contact } of read) {
    contacts.push({ id, ...(await recordContact(c.env, site.id, contact)) });
  }
  return { contacts, ignored: sent.length - read.length };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new Problem(400, "The message is not JSON.");
  }
}
