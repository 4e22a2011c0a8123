import { createHash } from "node:crypto";

/** By what a caller is known again when an agent looks: digests of the address asked by, and of each customer it led to. */
export function callerKeys(
  site: string,
  asked: { readonly by: string; readonly value: string },
  customers: readonly string[],
): string[] {
  const ways = [[asked.by, asked.value], ...customers.map((id) => ["customer", id])];
  return [...new Set(ways.map((way) => digest([site, ...way].join("\n"))))];
}

const digest = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 22);
