import { env } from "cloudflare:workers";
import { describe, expect, it } from "vitest";
import {
  CHATWOOT,
  CHATWOOT_OURS,
  GENESYS,
  GENESYS_GUEST,
  GENESYS_OUTBOUND,
  TWILIO_SMS,
  TWILIO_STATUS,
  TWILIO_WHATSAPP,
  ZENDESK_COMMENT,
  ZENDESK_EVENT,
} from "../customer/test/vendorExamples.ts";

import { chatwoot } from "../customer/vendors/chatwoot.ts";
import { genesys } from "../customer/vendors/genesys.ts";
import { twilio } from "../customer/vendors/twilio.ts";
import type { Vendor } from "../customer/vendors/Vendor.ts";
import { encode, joined } from "../customer/vendors/verifyHmac.ts";
import { zendesk } from "../customer/vendors/zendesk.ts";

const NOW = Date.now();
const SECRETS = {
  ZENDESK_WEBHOOK_SECRET: "dGhpc19zZWNyZXRfaXNfZm9yX3Rlc3Rpbmdfb25seQ==",
  CHATWOOT_WEBHOOK_SECRET: "chatwoot-secret",
  TWILIO_AUTH_TOKEN: "12345",
  GENESYS_WEBHOOK_SECRET: "genesys-secret",
};
const on: Env = { ...env, ...SECRETS };

async function hmac(secret: string, hash: string, text: Uint8Array): Promise<Uint8Array> {
  const name = { name: "HMAC", hash };
  const key = await crypto.subtle.importKey("raw", encode(secret), name, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, text));
}
const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
const hex = (bytes: Uint8Array): string =>
  [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");

const messageOf = (
  body: string,
  headers: Record<string, string>,
  url = "https://edge.example/x",
) => ({
  ...{ url, headers: new Headers(headers), body: encode(body), nowMs: NOW },
});
const readOf = (vendor: Vendor, body: object | string) =>
  vendor.read(messageOf(typeof body === "string" ? body : JSON.stringify(body), {}));

describe("a message of each vendor's documented form is one contact", () => {
  it("Zendesk: a ticket event, and the body that a trigger sends", async () => {
    expect(await readOf(zendesk, ZENDESK_EVENT)).toMatchObject([
      {
        id: "zendesk:5158",
        customer: "zendesk:8447388090494",
        subject: "ticket_subject_xiXYBx",
        status: "open",
      },
    ]);
    const requester = { email: "mira@example.com", external_id: "C-77" };
    const ticket = { id: 12, title: "Broken", via: "Web", status: "Open", requester };
    expect(await readOf(zendesk, { ticket })).toMatchObject([
      { id: "zendesk:12", customer: "C-77", email: "mira@example.com", channel: "web" },
    ]);
    expect(await readOf(zendesk, { type: "zen:event-type:user.created" })).toEqual([null]);
  });

  it("Zendesk: a public comment is a contact beside its ticket, with its text and on whose side it is", async () => {
    const { comment } = ZENDESK_COMMENT.event;
    const commented = (change: object, author: object = {}) => {
      const said = { ...comment, ...change, author: { ...comment.author, ...author } };
      return readOf(zendesk, { ...ZENDESK_COMMENT, event: { comment: said } });
    };
    expect(await commented({})).toMatchObject([
      { id: "zendesk:5158", status: "open" },
      {
        ...{ id: "zendesk:5158:comment:9876543210", customer: "zendesk:8447388090494" },
        ...{ kind: "message", subject: "It still has not come.", status: "done" },
        at: Date.UTC(2025, 0, 8, 14, 25, 30, 123),
      },
    ]);
    const ours = await commented({ body: "We look into it." }, { id: "1", is_staff: true });
    expect(ours[1]).toMatchObject({ kind: "reply", subject: "We look into it." });
    // Somebody in copy is not the person.
    expect((await commented({}, { id: "2" }))[1]).toMatchObject({ kind: "reply" });
    // A note between agents, one without words, and the one that the ticket begins with.
    for (const none of [
      { is_public: false },
      { is_public: "true" },
      { body: " " },
      { body: ZENDESK_EVENT.detail.description },
    ]) {
      expect(await commented(none)).toMatchObject([{ id: "zendesk:5158" }]);
    }
    const long = (await commented({ body: "\u{1f600}".repeat(900) }))[1];
    expect(long).toMatchObject({ body: "\u{1f600}".repeat(900) });
    expect(String(long?.["subject"])).toHaveLength(1_000);
  });

  it("Zendesk: a trigger sends the latest comment and whose it is; where that is not known it is left out", async () => {
    const requester = { email: "Mira@example.com" };
    const sent = (by: string) => {
      const comment = { text: "It still has not come.", by };
      const ticket = { id: 12, title: "Parcel", description: "Where is it?", status: "Open" };
      return readOf(zendesk, { ticket: { ...ticket, requester, comment } });
    };
    const [first, again] = [await sent("mira@example.com"), await sent("mira@example.com")];
    expect(first[1]).toMatchObject({ kind: "message", subject: "It still has not come." });
    expect(first[1]?.["id"]).toMatch(/^zendesk:12:comment:[0-9a-f]{20}$/);
    expect(again[1]?.["id"]).toBe(first[1]?.["id"]);
    expect((await sent("desk@shop.example"))[1]).toMatchObject({ kind: "reply" });
    expect(await sent("")).toMatchObject([{ id: "zendesk:12" }]);
  });

  it("Chatwoot: a message from the person, one from us, and a note between agents is none", async () => {
    expect(await readOf(chatwoot, CHATWOOT)).toMatchObject([
      {
        id: "chatwoot:message:1",
        email: "mira@example.com",
        channel: "chat",
        kind: "message",
        at: Date.UTC(2020, 2, 3, 13, 5, 57),
      },
    ]);
    expect(await readOf(chatwoot, CHATWOOT_OURS)).toMatchObject([
      { kind: "reply", phone: "+442079460000", channel: "whatsapp" },
    ]);
    const visitor = { ...CHATWOOT, sender: { id: "9", name: "Visitor", type: "contact" } };
    expect(await readOf(chatwoot, { ...visitor, contact: { id: "9" } })).toMatchObject([
      { handle: "chatwoot:9", kind: "message" },
    ]);
    expect(await readOf(chatwoot, { ...CHATWOOT, private: true })).toEqual([null]);
  });

  it("Twilio: a missed call, a text message, and a call of ours", async () => {
    const call =
      "CallSid=CA1234567890ABCDE&From=%2B14158675309&To=%2B18005551212&CallStatus=no-answer&Direction=inbound";
    expect(await readOf(twilio, call)).toMatchObject([
      { id: "twilio:CA1234567890ABCDE", phone: "+14158675309", status: "missed", kind: "call" },
    ]);
    expect(await readOf(twilio, TWILIO_SMS)).toMatchObject([
      { id: "twilio:SM1", channel: "sms", phone: "+14158675309", subject: "Where is it?" },
    ]);
    expect(await readOf(twilio, TWILIO_WHATSAPP)).toMatchObject([
      { channel: "whatsapp", phone: "+14158675309", kind: "message", status: "open" },
    ]);
    expect(await readOf(twilio, TWILIO_STATUS)).toMatchObject([
      { phone: "+14158675309", kind: "outbound", status: "done", subject: "We wrote" },
    ]);
    for (const hidden of ["anonymous", "%2B266696687", "%2B7378742833"]) {
      expect(await readOf(twilio, call.replace("%2B14158675309", hidden))).toEqual([null]);
    }
    expect(await readOf(twilio, call.replace("%2B14158675309", "client:mira"))).toMatchObject([
      { handle: "twilio:client:mira" },
    ]);
    const ours = call.replace("inbound", "outbound-api").replace("no-answer", "completed");
    expect(await readOf(twilio, ours)).toMatchObject([
      { phone: "+18005551212", kind: "outbound", status: "done" },
    ]);
  });

  it("Genesys: an incoming message; a receipt is none", async () => {
    expect(await readOf(genesys, GENESYS)).toMatchObject([
      {
        id: `genesys:${GENESYS.id}`,
        email: "bob.minion@example.com",
        subject: "Where is my parcel?",
        at: Date.parse("2021-04-27T22:03:21Z"),
      },
    ]);
    expect(await readOf(genesys, GENESYS_OUTBOUND)).toMatchObject([
      { kind: "reply", phone: "+919876543220", subject: "What is your order number?" },
    ]);
    expect(await readOf(genesys, GENESYS_GUEST)).toMatchObject([{ customer: "genesys:b1946ac9" }]);
    expect(await readOf(genesys, { ...GENESYS, type: "Receipt" })).toEqual([null]);
  });
});

describe("a vendor's signature", () => {
  it("of Twilio's own example is right, and wrong with any field changed", async () => {
    const fields =
      "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";
    const headers = { "X-Twilio-Signature": "RSOYDt4T1cUTdK1PDd93/VVr8B8=" };
    const url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    await twilio.verify(on, messageOf(fields, headers, url));
    for (const [body, address] of [
      [fields.replace("1234&From", "1235&From"), url],
      [fields, url.replace("foo=1", "foo=2")],
    ] as const) {
      await expect(twilio.verify(on, messageOf(body, headers, address))).rejects.toMatchObject({
        status: 401,
      });
    }
  });

  it.each([
    [
      "Zendesk",
      zendesk,
      async (body: Uint8Array, time: number) => {
        const at = new Date(time).toISOString();
        const text = joined(encode(at), body);
        const made = base64(await hmac(SECRETS.ZENDESK_WEBHOOK_SECRET, "SHA-256", text));
        return { "x-zendesk-webhook-signature": made, "x-zendesk-webhook-signature-timestamp": at };
      },
      true,
    ],
    [
      "Chatwoot",
      chatwoot,
      async (body: Uint8Array, time: number) => {
        const at = `${Math.floor(time / 1_000)}`;
        const text = joined(encode(`${at}.`), body);
        const made = hex(await hmac(SECRETS.CHATWOOT_WEBHOOK_SECRET, "SHA-256", text));
        return { "x-chatwoot-signature": `sha256=${made}`, "x-chatwoot-timestamp": at };
      },
      true,
    ],
    [
      "Genesys",
      genesys,
      async (body: Uint8Array) => {
        const made = base64(await hmac(SECRETS.GENESYS_WEBHOOK_SECRET, "SHA-256", body));
        return { "x-hub-signature-256": `sha256=${made}` };
      },
      false,
    ],
  ] as const)(
    "of %s is asked for: changed, missing, old or without a secret it opens nothing",
    async (_, vendor, sign, isTimed) => {
      const body = JSON.stringify({ a: 1 });
      const headers = await sign(encode(body), NOW);
      await vendor.verify(on, messageOf(body, headers));
      await expect(vendor.verify(on, messageOf(`${body} `, headers))).rejects.toMatchObject({
        status: 401,
      });
      await expect(vendor.verify(on, messageOf(body, {}))).rejects.toMatchObject({ status: 401 });
      await expect(vendor.verify(env, messageOf(body, headers))).rejects.toMatchObject({
        status: 404,
      });
      const old = messageOf(body, await sign(encode(body), NOW - 301_000));
      if (isTimed) await expect(vendor.verify(on, old)).rejects.toMatchObject({ status: 401 });
    },
  );
});
