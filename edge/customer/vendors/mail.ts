import PostalMime from "postal-mime";
import { Problem } from "../../platform/problem.ts";
import { wellFormed } from "./fields.ts";
import type { Vendor } from "./Vendor.ts";

const ORDER = /(?:order|bestell(?:ung|nummer)|commande|pedido)\D{0,12}(\d{4,12})/i;

/** A mail as it came (MIME, RFC 5322), sent on by a mail server or an e-mail Worker with the ingest key. */
export const mail: Vendor = {
  verify: async () => undefined,
  read: async ({ body, nowMs }) => {
    const parsed = await PostalMime.parse(body).catch(() => {
      throw new Problem(400, "The message is no mail that can be read.");
    });
    const { messageId, from, subject = "", text, html, date, inReplyTo } = parsed;
    const sentAt = Date.parse(date ?? "");
    const address = from && "address" in from ? from.address : undefined;
    const words = (text ?? plainOf(html ?? "")).trim();
    return [
      {
        id: `mail:${(messageId ?? "").replace(/[<>\s]/g, "").slice(0, 120)}`,
        email: address,
        channel: "email",
        kind: inReplyTo ? "message" : "question",
        subject: wellFormed(subject.slice(0, 1_000)),
        body: words ? wellFormed(words.slice(0, 20_000)) : null,
        at: Number.isNaN(sentAt) ? nowMs : Math.min(sentAt, nowMs),
        status: "open",
        order: ORDER.exec(`${subject} ${words}`)?.[1] ?? null,
      },
    ];
  },
};

/** Mail in HTML alone as plain words: tags go, nothing is drawn. */
function plainOf(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, " ")
    .replace(/<[^>]*>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
}
