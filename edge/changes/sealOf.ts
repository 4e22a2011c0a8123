import { createHash } from "node:crypto";
import { canonicalJson } from "../platform/canonicalJson.ts";
import type { ChangeEntry } from "./Change.ts";

/** What stands before the first entry. */
export const LOG_START = "0".repeat(64);

/** The hash that seals an entry of a site and, through `prev`, everything before it. */
export function sealOf(site: string, { hash: _, ...entry }: Partial<ChangeEntry>): string {
  return createHash("sha256")
    .update(canonicalJson({ site, ...entry }))
    .digest("hex");
}
