import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { addressObject } from "../customer/address/addressObject.ts";
import { customerObject } from "../customer/customerObject.ts";
import { openDesk } from "../customer/test/desk.ts";
import { chatwoot } from "../customer/vendors/chatwoot.ts";
import { genesys } from "../customer/vendors/genesys.ts";
import { twilio } from "../customer/vendors/twilio.ts";
import type { Vendor } from "../customer/vendors/Vendor.ts";
import { encode, joined } from "../customer/vendors/verifyHmac.ts";
import { zendesk } from "../customer/vendors/zendesk.ts";
import { call } from "../test/shop.ts";

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

/** developer.zendesk.com/api-reference/webhooks/event-types/ticket-events: properties of `detail`. */
const ZENDESK_EVENT = {
  account_id: 22129848,
  detail: {
    ...{
      actor_id: "8447388090494",
      created_at: "2025-01-08T10:12:07Z",
      description: "ticket_desc_dMPJMI",
    },
    ...{
      external_id: null,
      id: "5158",
      priority: "LOW",
      requester_id: "8447388090494",
      status: "OPEN",
    },
    ...{ subject: "ticket_subject_xiXYBx", type: "PROBLEM", updated_at: "2025-01-08T10:12:07Z" },
    via: { channel: "web_service" },
  },
  event: {},
  id: "cbe4028c-7239-495d-b020-f22348516046",
  subject: "zen:ticket:5158",
  time: "2025-01-08T10:12:07.672717030Z",
  type: "zen:event-type:ticket.created",
  zendesk_event_version: "2022-11-06",
};
/** www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks: the sample payload. */
const CHATWOOT = {
  event: "message_created",
  ...{ id: "1", content: "Hi, I was charged twice", created_at: "2020-03-03 13:05:57 UTC" },
  ...{ message_type: "incoming", content_type: "text", content_attributes: {}, source_id: "" },
  sender: { id: "1", name: "Mira", email: "mira@example.com", type: "contact" },
  contact: { id: "1", name: "Mira" },
  conversation: {
    display_id: "1",
    additional_attributes: {},
    status: "open",
    channel: "Channel::WebWidget",
  },
  account: { id: "1", name: "Chatwoot" },
  inbox: { id: "1", name: "Website" },
};
/** docs.aws.amazon.com/lambda/latest/dg/services-connect.html: the example event. */
const CONNECT_FLOW = {
  Details: {
    ContactData: {
      ...{ Attributes: {}, Channel: "VOICE", ContactId: "4a573372-1f28-4e26-b97b-XXXXXXXXXXX" },
      CustomerEndpoint: { Address: "+12125550100", Type: "TELEPHONE_NUMBER" },
      InitialContactId: "4a573372-1f28-4e26-b97b-XXXXXXXXXXX",
      InitiationMethod: "INBOUND",
      InstanceARN:
        "arn:aws:connect:aws-region:1234567890:instance/c8c0e68d-2200-4265-82c0-XXXXXXXXXX",
      Queue: {
        ARN: "arn:aws:connect:eu-west-2:111111111111:instance/x/queue/y",
        Name: "PasswordReset",
      },
      SystemEndpoint: { Address: "+12125550111", Type: "TELEPHONE_NUMBER" },
    },
    Parameters: { sentAttributeKey: "sentAttributeValue" },
  },
  Name: "ContactFlowEvent",
};
/** docs.aws.amazon.com/connect/latest/adminguide/contact-events.html: a call that is disconnected; a tag names the customer. */
const CONNECT_EVENT = {
  ...{ version: "0", id: "abcabcab-abca-abca-abca-abcabcabcabc", source: "aws.connect" },
  "detail-type": "Amazon Connect Contact Event",
  time: "2021-08-04T17:43:48Z",
  detail: {
    ...{
      eventType: "DISCONNECTED",
      contactId: "11111111-1111-1111-1111-111111111111",
      channel: "Voice",
    },
    ...{ initiationMethod: "INBOUND", initiationTimestamp: "2021-08-04T17:17:53.000Z" },
    disconnectTimestamp: "2021-08-04T17:18:37.000Z",
    tags: { customer: "V-CONNECT" },
  },
};
/** developer.genesys.cloud/commdigital/digital/openmessaging: a normalised text message. */
const GENESYS = {
  id: "86c9a0e4b1c0ab54de4dbc5dd6d6ee69",
  channel: {
    ...{
      platform: "Open",
      type: "Private",
      messageId: "86c9a0e4",
      time: "2021-04-27T22:03:21.000Z",
    },
    to: { id: "integration-id" },
    from: { nickname: "Bob", id: "bob.minion@example.com", idType: "Email", firstName: "Bob" },
  },
  type: "Text",
  text: "Where is my parcel?",
  direction: "Inbound",
};
/** RFC 5322, appendix A.2, with the sender and the words of ours. */
const MAIL = [
  "From: Mira Lind <mira@example.com>",
  "To: service@shop.example",
  "Subject: =?utf-8?q?Order_581492_came_broken_=E2=80=93_help?=",
  "Date: Fri, 21 Nov 1997 10:01:10 -0600",
  "Message-ID: <4231.629.XYzi-What@machine.example>",
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>The <b>teapot</b> is cracked.</p><script>steal()</script>",
].join("\r\n");
/** developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews: a Review. */
const REVIEW = {
  name: "accounts/1/locations/2/reviews/3",
  ...{ reviewId: "AbFvOq3", reviewer: { displayName: "Betty S." }, starRating: "ONE" },
  ...{
    comment: "Charged me TWICE.",
    createTime: "2014-10-02T15:01:23Z",
    updateTime: "2014-10-02T15:01:23Z",
  },
};

beforeAll(() => openDesk("demo"));

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
    const meta = { sender: { phone_number: "+442079460000" } };
    const ours = {
      ...CHATWOOT,
      message_type: "outgoing",
      contact: {},
      conversation: { ...CHATWOOT.conversation, meta },
    };
    expect(await readOf(chatwoot, ours)).toMatchObject([{ kind: "reply", phone: "+442079460000" }]);
    expect(await readOf(chatwoot, { ...CHATWOOT, private: true })).toEqual([null]);
  });

  it("Twilio: a missed call, a text message, and a call of ours", async () => {
    const call =
      "CallSid=CA1234567890ABCDE&From=%2B14158675309&To=%2B18005551212&CallStatus=no-answer&Direction=inbound";
    expect(await readOf(twilio, call)).toMatchObject([
      { id: "twilio:CA1234567890ABCDE", phone: "+14158675309", status: "missed", kind: "call" },
    ]);
    const text =
      "MessageSid=SM1&From=%2B14158675309&To=%2B18005551212&Body=Where+is+it%3F&SmsStatus=received";
    expect(await readOf(twilio, text)).toMatchObject([
      { channel: "sms", subject: "Where is it?", status: "open" },
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

describe("over HTTP", () => {
  const send = (vendor: string, body: string, key: string | null = "local-ingest") =>
    call("POST", `/v1/hooks/${vendor}?site=demo`, { body, ...(key && { key }) });
  const cardOf = async (customer: string) =>
    (await customerObject(env, "demo", customer).card())?.interactions;

  it("Amazon Connect's flow and events come with the ingest key, and the later state wins", async () => {
    const answer = await send("connect", JSON.stringify(CONNECT_FLOW));
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({
      contacts: [{ outcome: "new", attached: false }],
      ignored: 0,
    });
    expect((await send("connect", JSON.stringify(CONNECT_EVENT))).status).toBe(202);
    expect(await cardOf("V-CONNECT")).toMatchObject([
      {
        subject: "Called, and hung up before an agent answered",
        status: "missed",
        at: Date.parse("2021-08-04T17:17:53Z"),
      },
    ]);
    expect((await send("connect", JSON.stringify(CONNECT_FLOW), null)).status).toBe(401);
    expect((await send("connect", "[]")).status).toBe(400);
  });

  it("a mail is read with its encoded subject and without its markup, and waits at its sender's address", async () => {
    const answer = await send("mail", MAIL);
    expect(await answer.json()).toMatchObject({
      contacts: [{ id: "mail:4231.629.XYzi-What@machine.example" }],
    });
    const { waiting } = await addressObject(env, "demo", {
      kind: "email",
      value: "mira@example.com",
    }).card();
    expect(waiting).toMatchObject([
      {
        subject: "Order 581492 came broken – help",
        body: "The teapot is cracked.",
        order_id: "581492",
        channel: "email",
      },
    ]);
    expect((await send("mail", "no mail at all")).status).toBe(400);
  });

  it("reviews wait at their author's name, mentions go where an address leads, and a faulty line stops all of them", async () => {
    const mention = {
      platform: "x",
      id: "1",
      author: "@mira",
      text: "charged me TWICE",
      at: "2026-01-01T00:00:00Z",
      customer: "V-FEED",
    };
    const answer = await send("feed", `${JSON.stringify(REVIEW)}\n${JSON.stringify(mention)}\n`);
    expect(await answer.json()).toMatchObject({
      contacts: [{ attached: false }, { attached: true }],
    });
    expect(await cardOf("V-FEED")).toMatchObject([
      { channel: "social", subject: "charged me TWICE" },
    ]);
    const { waiting } = await addressObject(env, "demo", {
      kind: "handle",
      value: "google:Betty S.",
    }).card();
    expect(waiting).toMatchObject([{ kind: "complaint", channel: "review" }]);
    const broken = await send(
      "feed",
      `${JSON.stringify({ ...mention, id: "2", customer: "V-BAD" })}\nnonsense`,
    );
    expect(broken.status).toBe(400);
    expect(await cardOf("V-BAD")).toBeUndefined();
  });

  it("a system that nobody knows, or that is not set up, is a 404", async () => {
    expect((await send("nobody", "{}")).status).toBe(404);
    expect((await send("zendesk", "{}")).status).toBe(404);
  });
});
