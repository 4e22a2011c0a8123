import { at, jsonOf, textAt, timeAt } from "./fields.ts";
import { requireFresh } from "./requireFresh.ts";
import type { SentContact, Vendor, VendorMessage } from "./Vendor.ts";
import { encode, fromHex, joined, verifyHmac } from "./verifyHmac.ts";

const HEADER = "x-chatwoot-signature";
const TIME = "x-chatwoot-timestamp";
const CHANNELS: Readonly<Record<string, string>> = {
  "channel::email": "email",
  "channel::sms": "sms",
  "channel::twiliosms": "sms",
  "channel::facebookpage": "social",
  "channel::twitterprofile": "social",
  "channel::instagram": "social",
  "channel::whatsapp": "whatsapp",
};

/**
 * Chatwoot: `message_created` and the events of a conversation; each message is a contact, a conversation one more. Signed over
 * time and body (github.com/chatwoot/chatwoot/pull/13573).
 */
export const chatwoot: Vendor = {
  async verify(env, { headers, body, nowMs }) {
    const time = headers.get(TIME) ?? "";
    await verifyHmac({
      ...{ secret: env.CHATWOOT_WEBHOOK_SECRET, hash: "SHA-256", header: HEADER },
      text: joined(encode(`${time}.`), body),
      signature: fromHex(headers.get(HEADER)?.replace(/^sha256=/, "")),
    });
    requireFresh(Number(time) * 1_000, { nowMs, header: TIME });
  },
  read: async (message) => [contactOf(message)],
};

function contactOf({ body, nowMs }: VendorMessage): SentContact {
  const sent = jsonOf(body);
  const event = textAt(sent, "event") ?? "";
  const isMessage = event === "message_created" || event === "message_updated";
  if (!isMessage && !/^conversation_(created|status_changed|updated|resolved|opened)$/.test(event))
    return null;
  // A note between agents is none of the person's.
  if (sent["private"] === true) return null;
  const conversation = isMessage ? at(sent, "conversation") : sent;
  const type = sent["message_type"];
  const isOurs = isMessage && type !== "incoming" && type !== 0;
  const person = personOf(sent, conversation, isOurs);
  const channel = (textAt(conversation, "channel") ?? "").toLowerCase();
  const talk = textAt(conversation, "display_id") ?? textAt(conversation, "id") ?? "";
  return {
    id: isMessage
      ? `chatwoot:message:${textAt(sent, "id") ?? ""}`
      : `chatwoot:conversation:${talk}`,
    ...person,
    channel: CHANNELS[channel] ?? "chat",
    kind: isOurs ? "reply" : isMessage ? "message" : "conversation",
    subject: textAt(sent, "content") ?? `Conversation ${talk}`,
    body: null,
    at: timeAt(sent, "created_at") ?? nowMs,
    updated_at: nowMs,
    status: textAt(conversation, "status") ?? "open",
    order: null,
  };
}

function personOf(
  sent: ReturnType<typeof jsonOf>,
  conversation: ReturnType<typeof jsonOf>,
  isOurs: boolean,
): Readonly<Record<string, string | undefined>> {
  const meta = at(conversation, "meta", "sender");
  const all = [
    isOurs ? {} : at(sent, "sender"),
    at(sent, "contact"),
    at(conversation, "contact"),
    meta,
  ];
  const found = all.find(
    (one) => textAt(one, "email") || textAt(one, "phone_number") || textAt(one, "identifier"),
  );
  // A visitor who gave no address waits at the number that Chatwoot has for them, until it comes with an identifier.
  const [number] = all.flatMap((one) => textAt(one, "id", 100) ?? []);
  return {
    ...(found && {
      customer: textAt(found, "identifier", 128),
      email: textAt(found, "email"),
      phone: textAt(found, "phone_number"),
    }),
    ...(number && { handle: `chatwoot:${number}` }),
  };
}
