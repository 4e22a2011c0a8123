import { createHash } from "node:crypto";
import { canonicalJson } from "../../platform/canonicalJson.ts";
import type { LookUp } from "./LookUp.ts";

/** What stands before the first entry. */
export const CHAIN_START = "0".repeat(64);

/** The hash that seals an entry and, through `prev`, everything before it. */
export function sealOf(entry: Omit<LookUp, "hash">): string {
  return createHash("sha256").update(canonicalJson(entry)).digest("hex");
}

/** The number of the first entry that is not what was written, or null where the chain is whole. */
export function findBreak(entries: readonly LookUp[], before: string = CHAIN_START): number | null {
  let prev = before;
  for (const { hash, ...entry } of entries) {
    if (entry.prev !== prev || sealOf(entry) !== hash) return entry.seq;
    prev = hash;
  }
  return null;
}
