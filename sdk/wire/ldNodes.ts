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

/**
 * What may stand in a script beside JSON: the marks of CDATA and of an HTML comment around all of it, comments within, a comma
 * or semicolon too many. Strings come first, so that nothing in them is taken for it. What is left open ends with the text:
 * no part of it is read twice.
 */
const BESIDE =
  /"(?:\\.|[^"\\])*"?|(?:\/\/\s?)?<!(?:--(?=\s*[{[])|\[CDATA\[)|<!--.*?(?:-->|$)|\/\*.*?(?:\*\/|$)|\/\/[^\n]*|-->|]]>|\s+|[,;](?=\s*(?:[}\]]|$))/gs;

/** As themes write it: in a comment, with comments, with raw line breaks in strings, with a comma too many. */
function parseLoosely(text: string): unknown {
  for (const broken of [false, true]) {
    try {
      return JSON.parse(
        broken
          ? text.replace(BESIDE, (part) => (part[0] === '"' ? part.replace(/\s+/g, " ") : " "))
          : text,
      );
    } catch {}
  }
  return null;
}
