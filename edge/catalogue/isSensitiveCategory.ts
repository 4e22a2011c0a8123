import { isSensitive } from "./isSensitive.ts";

const CATEGORIES_MAX = 5_000;
const known = new Map<string, boolean>();

/** Whether a category of the shop is about a private matter. Shops have few, asked about with every decision; looked up once. */
export function isSensitiveCategory(category: string): boolean {
  const held = known.get(category);
  if (held !== undefined) return held;
  const found = isSensitive(category);
  if (known.size >= CATEGORIES_MAX) known.clear();
  known.set(category, found);
  return found;
}
