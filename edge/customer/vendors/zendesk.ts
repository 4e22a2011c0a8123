import { at, type Fields, jsonOf, textAt, timeAt } from "./fields.ts";
import { requireFresh } from "./requireFresh.ts";
import type { SentContact, Vendor, VendorMessage } from "./Vendor.ts";
import { encode, fromBase64, joined, verifyHmac } from "./verifyHmac.ts";

const HEADER = "x-zendesk-webhook-signature";
const TIME = "x-zendesk-webhook-signature-timestamp";
const CHANNELS: Readonly<Record<string, string>> = {
  voice: "phone",
  web: "web",
  email: "email",
  chat: "chat",
  sms: "sms",
};

/**
 * Zendesk: ticket events (`zen:event-type:ticket.*`, which name the requester by Zendesk's own number alone), and webhooks
 * of a trigger, whose body is ours to choose (docs/customer-service.md) and names them by address.
 */
export const zendesk: Vendor = {
  async verify(env, { headers, body, nowMs }) {
    const time = headers.get(TIME) ?? "";
    await verifyHmac({
      ...{ secret: env.ZENDESK_WEBHOOK_SECRET, hash: "SHA-256", header: HEADER },
      text: joined(encode(time), body),
      signature: fromBase64(headers.get(HEADER)),
    });
    requireFresh(Date.parse(time), { nowMs, header: TIME });
  },
  read: async (message) => [contactOf(message)],
};

function contactOf({ body, nowMs }: VendorMessage): SentContact {
  const sent = jsonOf(body);
  const type = textAt(sent, "type") ?? "";
  if (type.startsWith("zen:") && !type.startsWith("zen:event-type:ticket.")) return null;
  const ticket = type === "" ? at(sent, "ticket") : at(sent, "detail");
  const requester = at(ticket, "requester");
  const via = (textAt(at(ticket, "via"), "channel") ?? textAt(ticket, "via") ?? "").toLowerCase();
  return {
    id: `zendesk:${textAt(ticket, "id") ?? ""}`,
    ...whoOf(ticket, requester),
    channel: CHANNELS[via] ?? "email",
    kind:
      { incident: "complaint", problem: "complaint" }[textAt(ticket, "type") ?? ""] ?? "question",
    subject: textAt(ticket, "subject") ?? textAt(ticket, "title") ?? "",
    body: textAt(ticket, "description", 20_000) ?? null,
    at: timeAt(ticket, "created_at") ?? nowMs,
    updated_at: timeAt(ticket, "updated_at") ?? timeAt(sent, "time") ?? nowMs,
    status: (textAt(ticket, "status") ?? "open").toLowerCase(),
    order: textAt(ticket, "order", 128) ?? null,
  };
}

function whoOf(ticket: Fields, requester: Fields): Fields {
  const [email, phone] = [textAt(requester, "email"), textAt(requester, "phone")];
  const own = textAt(requester, "external_id", 128);
  const number = textAt(ticket, "requester_id", 100);
  if (own) return { customer: own, email, phone };
  if (email || phone) return { email, phone };
  return { customer: number ? `zendesk:${number}` : undefined };
}
