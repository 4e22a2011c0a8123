import { createHash } from "node:crypto";

/** The entity tag of a draft: the same for the same content. */
export function etagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;
}
