import { addressIn } from "./addressIn.ts";
import { wellFormed } from "./fields.ts";
import type { SentContact, Vendor, VendorMessage } from "./Vendor.ts";
import { encode, fromBase64, verifyHmac } from "./verifyHmac.ts";

const HEADER = "x-twilio-signature";
const ENDED = new Set(["completed", "delivered", "received", "read"]);
/** What a message's status says when it came in; every other one is of a message of ours, whose callback names no direction. */
const INCOMING = new Set(["received", "receiving"]);
const MISSED: Readonly<Record<string, string>> = {
  busy: "Rang, and the line was busy",
  "no-answer": "Rang, and nobody answered",
  failed: "Rang, and the call failed",
  canceled: "Rang, and hung up before anybody answered",
};

/**
 * Twilio: incoming calls and messages, and their status callbacks (form-encoded). Signed with HMAC-SHA1 over the very
 * address called and every field, sorted by name.
 */
export const twilio: Vendor = {
  async verify(env, { url, headers, body }) {
    const fields = [...formOf(body)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    await verifyHmac({
      ...{ secret: env.TWILIO_AUTH_TOKEN, hash: "SHA-1", header: HEADER },
      text: encode(url + fields.map(([name, value]) => name + value).join("")),
      signature: fromBase64(headers.get(HEADER)),
    });
  },
  read: async (message) => [contactOf(message)],
};

const formOf = (body: Uint8Array): URLSearchParams =>
  new URLSearchParams(new TextDecoder().decode(body));

function contactOf({ body, nowMs }: VendorMessage): SentContact {
  const form = formOf(body);
  const [call, message] = [form.get("CallSid"), form.get("MessageSid") ?? form.get("SmsSid")];
  if (!call && !message) return null;
  const status = (
    form.get("CallStatus") ??
    form.get("MessageStatus") ??
    form.get("SmsStatus") ??
    "received"
  ).toLowerCase();
  const direction = form.get("Direction");
  const isOurs = direction
    ? direction.startsWith("outbound")
    : call === null && !INCOMING.has(status);
  const address = addressIn("twilio", isOurs ? form.get("To") : form.get("From"));
  // Whoever hides the number is nobody's contact: all of them would be one.
  if (address === null) return null;
  const network = /^(whatsapp|messenger|rcs):/i.exec(form.get("From") ?? "")?.[1]?.toLowerCase();
  const seconds = Number(form.get("CallDuration") ?? 0);
  const text = wellFormed((form.get("Body") ?? "").slice(0, 1_000));
  const at = Date.parse(form.get("Timestamp") ?? "");
  return {
    id: `twilio:${call ?? message}`,
    ...address,
    channel: call ? "phone" : (network ?? "sms"),
    kind: isOurs ? "outbound" : call ? "call" : "message",
    subject:
      text ||
      MISSED[status] ||
      (call === null
        ? isOurs
          ? "We wrote"
          : "A message without words"
        : isOurs
          ? "We called"
          : `Called${seconds > 0 ? `, ${seconds} seconds` : ""}`),
    body: null,
    at: Number.isNaN(at) ? nowMs : at,
    updated_at: nowMs,
    // That a call is over does not mean that its matter is: only what was ours to send is done.
    status: isOurs && ENDED.has(status) ? "done" : call && MISSED[status] ? "missed" : "open",
    order: null,
  };
}
