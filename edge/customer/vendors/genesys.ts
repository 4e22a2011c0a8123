import { addressIn } from "./addressIn.ts";
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
  // A guest of web messaging has no id of their own: such talk is known by its conversation.
  const id = textAt(person, "id", 100) ?? textAt(channel, "id", 100);
  const address = addressIn("genesys", id);
  if (address === null) return null;
  return {
    id: `genesys:${textAt(sent, "id") ?? textAt(channel, "messageId") ?? ""}`,
    // A name that only Genesys knows is a customer of its own, to be merged with the one it is.
    ...("handle" in address ? { customer: `genesys:${id}` } : address),
    channel: "chat",
    kind: isOurs ? "reply" : "message",
    subject: textAt(sent, "text") ?? "A message without words",
    body: null,
    at: timeAt(channel, "time") ?? nowMs,
    status: "open",
    order: null,
  };
}
