import { Problem } from "../../platform/problem.ts";
import { at, type Fields, jsonOf, textAt, timeAt } from "./fields.ts";
import type { SentContact, Vendor } from "./Vendor.ts";
import { encode } from "./verifyHmac.ts";

const MAX_LINES = 1_000;
const STARS: Readonly<Record<string, number>> = { ONE: 1, TWO: 2, THREE: 3, FOUR: 4, FIVE: 5 };

/**
 * What is said in public, a JSON object a line: reviews as Google Business Profile has them, or mentions `{platform, id,
 * author, text, at, url?, email?, phone?, customer?}`. Without an address it waits at the author's name, attached to nobody.
 */
export const feed: Vendor = {
  verify: async () => undefined,
  read: async ({ body, nowMs }) => {
    const lines = new TextDecoder()
      .decode(body)
      .split("\n")
      .filter((line) => line.trim() !== "");
    if (lines.length > MAX_LINES) throw new Problem(413, `At most ${MAX_LINES} lines at once.`);
    return lines.map((line) => {
      const fields = jsonOf(encode(line));
      return "reviewId" in fields ? ofReview(fields, nowMs) : ofMention(fields, nowMs);
    });
  },
};

function ofReview(review: Fields, nowMs: number): SentContact {
  const stars = STARS[textAt(review, "starRating") ?? ""] ?? 3;
  const author = textAt(at(review, "reviewer"), "displayName", 100) ?? "anonymous";
  const words = textAt(review, "comment", 20_000);
  return {
    id: `google:${textAt(review, "reviewId", 120) ?? ""}`,
    handle: `google:${author}`,
    channel: "review",
    kind: stars <= 2 ? "complaint" : "review",
    subject: words?.slice(0, 300) ?? `${stars} of 5 stars`,
    body: words ?? null,
    at: timeAt(review, "createTime") ?? nowMs,
    updated_at: timeAt(review, "updateTime") ?? nowMs,
    status: Object.keys(at(review, "reviewReply")).length > 0 ? "resolved" : "open",
    order: null,
  };
}

function ofMention(mention: Fields, nowMs: number): SentContact {
  const platform = (textAt(mention, "platform", 30) ?? "social").toLowerCase();
  const words = textAt(mention, "text", 20_000);
  return {
    id: `${platform}:${textAt(mention, "id", 90) ?? ""}`,
    customer: textAt(mention, "customer", 128),
    email: textAt(mention, "email"),
    phone: textAt(mention, "phone"),
    handle: `${platform}:${textAt(mention, "author", 100) ?? "anonymous"}`,
    channel: "social",
    kind: "mention",
    subject: words?.slice(0, 300) ?? "",
    body: words ?? null,
    at: timeAt(mention, "at") ?? nowMs,
    status: "open",
    order: null,
  };
}
