import type { FeedRow } from "./FeedRow.ts";

/** One `item` or `entry` of an XML feed while it is being read. */
export interface XmlItem {
  /** The line its tag stands on. */
  readonly line: number;
  /** Whether the row may be taken: set where it can't be read whole. */
  fault: string | null;
  set(prefix: string, name: string, value: string): void;
  row(): FeedRow;
}

/** No field of a product is longer than this; what is, is told by its field, and costs no memory. */
const VALUE_MAX_CHARS = 4_096;
const FIELDS_MAX = 200;

/**
 * Fields by their names without the prefix. Google's own (`g:id`) stand before the feed's (Atom's `id` is an address of the
 * entry); of a field that stands there several times the first counts, as in Google's own reading.
 */
export function createXmlItem(line: number): XmlItem {
  const fields = new Map<string, { value: string; isGoogle: boolean }>();
  return {
    line,
    fault: null,
    set(prefix, name, value) {
      const isGoogle = prefix !== "";
      const held = fields.get(name);
      if ((held && (held.isGoogle || !isGoogle)) || fields.size >= FIELDS_MAX) return;
      const text = value.slice(0, VALUE_MAX_CHARS + 1).trim();
      if (text !== "") fields.set(name, { value: text, isGoogle });
    },
    row: () => Object.fromEntries([...fields].map(([name, { value }]) => [name, value])),
  };
}
