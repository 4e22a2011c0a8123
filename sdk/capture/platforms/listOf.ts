import { peek } from "./peek.ts";

/** What no cart of a shopper holds more lines than. */
const MAX = 200;

/** The list that lies at a path within what a page holds; nothing where there is none. */
export function listOf(value: unknown, ...path: readonly string[]): unknown[] {
  const list = peek(value, ...path);
  return Array.isArray(list) ? list.slice(0, MAX) : [];
}
