import { isRecord } from "./isRecord.ts";

/** The fields of one schema.org node. */
export type LdNode = Readonly<Record<string, unknown>>;

/** What stands for the page itself lies below these; below all others are things it only mentions. */
const WAYS = ["@graph", "mainEntity", "mainEntityOfPage"] as const;
const NODES_MAX = 2_000;

/**
 * The nodes that a page's JSON-LD is about, from its scripts, in their order; broken scripts are passed over.
 * Never throws. Cost: linear in the texts, at most 2,000 nodes of each.
 */
export function ldNodes(scripts: Iterable<{ readonly textContent: string | null }>): LdNode[] {
  const nodes: LdNode[] = [];
  for (const { textContent } of scripts) {
    // A list of our own instead of the call stack: depth can't harm. Worked off from the front, so that order is kept.
    const todo: unknown[] = [parseLoosely(textContent ?? "")];
    for (const value of todo) {
      if (todo.length > NODES_MAX) break;
      if (Array.isArray(value)) todo.push(...value.slice(0, NODES_MAX));
      else if (isRecord(value)) {
        nodes.push(value);
        for (const way of WAYS) todo.push(value[way]);
      }
    }
  }
  return nodes;
}

/** As themes write it: in CDATA or an HTML comment, with raw line breaks in strings, with a comma too many. */
function parseLoosely(text: string): unknown {
  const bare = text.replace(/^[\s/*]*(<!--|<!\[CDATA\[)[\s/*]*|[\s/*]*(-->|\]\]>)[\s/*;]*$/g, "");
  for (const form of [bare, bare.replace(/\s+/g, " ").replace(/,\s*([}\]])/g, "$1")]) {
    try {
      return JSON.parse(form);
    } catch {}
  }
  return null;
}
