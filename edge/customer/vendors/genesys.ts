import { at, jsonOf, textAt, timeAt } from "./fields.ts";
import type { SentContact, Vendor, VendorMessage } from "./Vendor.ts";
import { fromBase64, verifyHmac } from "./verifyHmac.ts";

const HEADER = "x-hub-signature-256";

/** Genesys Cloud messaging (web and open): normalised messages, signed with HMAC-SHA256 in base64 over the body. */
export const genesys: Vendor = {
  verify: (env, { headers, body }) =>
    verifyHmac({
      ...{ secret: env.GENESYS_WEBHOOK_SECRET, hash: "SHA-256", header: HEADER, text: body },
      signature: fromBase64(headers.get(HEADER)?.replace(/^sha256=/, "")),
    }),
  read: async (message) => [contactOf(message)],
};

function contactOf({ body, nowMs }: VendorMessage): SentContact {
  const sent = jsonOf(body);
  // Receipts and typing tell of no contact.
  if (!["Text", "Structured"].includes(textAt(sent, "type") ?? "")) return null;
  const channel = at(sent, "channel");
  const isOurs = textAt(sent, "direction") === "Outbound";
  const person = at(channel, isOurs ? "to" : "from");
  const id = textAt(person, "id") ?? "";
  const isMail = textAt(person, "idType") === "Email" || id.includes("@");
  const isPhone = textAt(person, "idType") === "Phone" || /^\+?\d[\d ]{6,}$/.test(id);
  return {
    id: `genesys:${textAt(sent, "id") ?? textAt(channel, "messageId") ?? ""}`,
    ...(isMail
      ? { email: id }
      : isPhone
        ? { phone: id }
        : { customer: id ? `genesys:${id}` : undefined }),
    channel: "chat",
    kind: isOurs ? "reply" : "message",
    subject: textAt(sent, "text") ?? "A message without words",
    body: null,
    at: timeAt(channel, "time") ?? nowMs,
    status: "open",
    order: null,
  };
}
