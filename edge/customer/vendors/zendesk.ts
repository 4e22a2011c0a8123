import { createHash } from "node:crypto";
import { at, type Fields, jsonOf, textAt, timeAt, wellFormed } from "./fields.ts";
import { requireFresh } from "./requireFresh.ts";
import type { SentContact, Vendor } from "./Vendor.ts";
import { encode, fromBase64, joined, verifyHmac } from "./verifyHmac.ts";

const HEADER = "x-zendesk-webhook-signature";
const TIME = "x-zendesk-webhook-signature-timestamp";
/** What a contact's subject holds at most; the whole stands in its body. */
const SUBJECT_CHARS = 1_000;
const CHANNELS: Readonly<Record<string, string>> = {
  voice: "phone",
  web: "web",
  email: "email",
  chat: "chat",
  sms: "sms",
};

/**
 * Zendesk: ticket events (`zen:event-type:ticket.*`, which name the requester by Zendesk's own number alone), and webhooks
 * of a trigger, whose body is ours to choose (docs/customer-service.md) and names them by address. A ticket is one contact, each
 * public comment another: what the person wrote, or what they were told. Whether the matter is open says the ticket alone.
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
  read: async ({ body, nowMs }) => {
    const sent = jsonOf(body);
    const ticket = ticketOf(sent, nowMs);
    const comment = ticket && commentOf(sent, ticket, nowMs);
    return comment ? [ticket, comment] : [ticket];
  },
};

function ticketOf(sent: Fields, nowMs: number): SentContact {
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

/** Null where no comment came along, where it is a note between agents, or where the ticket itself begins with it. */
function commentOf(sent: Fields, ticket: Fields, nowMs: number): SentContact {
  const event = at(sent, "event", "comment");
  const isEvent = Object.keys(event).length > 0;
  if (isEvent && event["is_public"] !== true) return null;
  const said = isEvent ? event : at(sent, "ticket", "comment");
  const text = textAt(said, isEvent ? "body" : "text", 20_000);
  if (!text || text === ticket["body"]) return null;
  const by = isEvent ? authorOf(event, sent) : writerOf(said, sent);
  if (!by) return null;
  const own =
    textAt(event, "id", 64) ?? createHash("sha256").update(text).digest("hex").slice(0, 20);
  const isLong = text.length > SUBJECT_CHARS;
  return {
    ...ticket,
    ...{ id: `${ticket["id"]}:comment:${own}`, kind: by, status: "done" },
    subject: wellFormed(text.slice(0, SUBJECT_CHARS)),
    body: isLong ? text : null,
    at: timeAt(sent, "time") ?? nowMs,
    updated_at: timeAt(sent, "time") ?? nowMs,
  };
}

type Side = "message" | "reply";

function authorOf(comment: Fields, sent: Fields): Side {
  const author = at(comment, "author");
  const isRequester = textAt(author, "id") === textAt(at(sent, "detail"), "requester_id");
  return author["is_staff"] === true || !isRequester ? "reply" : "message";
}

/** Who wrote, by the address; null where that is not known: words are never laid into somebody's mouth. */
function writerOf(comment: Fields, sent: Fields): Side | null {
  const by = textAt(comment, "by")?.toLowerCase();
  if (!by) return null;
  const requester = textAt(at(sent, "ticket", "requester"), "email")?.toLowerCase();
  return by === requester ? "message" : "reply";
}

function whoOf(ticket: Fields, requester: Fields): Fields {
  const [email, phone] = [textAt(requester, "email"), textAt(requester, "phone")];
  const own = textAt(requester, "external_id", 128);
  const number = textAt(ticket, "requester_id", 100);
  if (own) return { customer: own, email, phone };
  if (email || phone) return { email, phone };
  return { customer: number ? `zendesk:${number}` : undefined };
}
