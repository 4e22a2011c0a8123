import { isRecord } from "../wire/isRecord.ts";
import type { LdNode } from "../wire/ldNodes.ts";
import { decodeText } from "./decodeText.ts";

/** How a field begins that is named by its whole address, or by the prefix that stands for it. */
const ADDRESS = /^(https?:\/\/schema\.org\/|schema:)/;
/** What lies deeper is no part of a product; and what holds many others is not gone through again for each. */
const DEPTH_MAX = 9;

/** A node of JSON-LD as most shops write it: fields by their bare names, values in place of what holds them, texts decoded. */
export const plainNode = (node: LdNode, depth = 0): LdNode =>
  Object.fromEntries(
    Object.entries(node).map(([name, value]) => [name.replace(ADDRESS, ""), plain(value, depth)]),
  );

function plain(value: unknown, depth: number): unknown {
  if (typeof value === "string") return decodeText(value);
  if (depth > DEPTH_MAX) return value;
  if (isRecord(value)) return plainNode(value, depth + 1);
  if (!Array.isArray(value)) return value;
  return value.map((one) => plain(isRecord(one) ? (one["@value"] ?? one) : one, depth + 1));
}
