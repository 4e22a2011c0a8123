import type { EventItem } from "../wire/index.ts";

/** What may follow a product's name in that of its variant: "Linen shirt - M", "Linen shirt (blue)". */
const VARIANT = /^\s*[-–—|/,:([]/;

const wordsOf = (text = ""): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&#?\w+;|[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Whether an item's name is that of another, or of a variant of it; a brand may stand before it. */
export function isNameOf(item: EventItem, other: EventItem): boolean {
  const [name = "", its = ""] = [item.item_name, other.item_name];
  const words = wordsOf(name);
  const brand = wordsOf(item.item_brand ?? other.item_brand);
  const variant = wordsOf(item.item_variant);
  return (
    [wordsOf(its), `${brand} ${wordsOf(its)}`, `${wordsOf(its)} ${variant}`].includes(words) ||
    (name.startsWith(its) && VARIANT.test(name.slice(its.length)))
  );
}
