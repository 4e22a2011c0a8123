import type { Availability } from "../../sdk/wire/index.ts";

/** Google Merchant's words and the ones that shops write instead. */
const WORDS: Readonly<Record<string, Availability>> = {
  in_stock: "in_stock",
  instock: "in_stock",
  available: "in_stock",
  available_for_order: "in_stock",
  limited_availability: "in_stock",
  out_of_stock: "out_of_stock",
  outofstock: "out_of_stock",
  sold_out: "out_of_stock",
  discontinued: "out_of_stock",
  preorder: "preorder",
  pre_order: "preorder",
  backorder: "backorder",
  back_order: "backorder",
};

/** The availability that a feed's word means; nothing said means in stock; null for a word nobody knows. */
export function parseAvailability(value: unknown): Availability | null {
  if (value === undefined || value === null || value === "") return "in_stock";
  if (typeof value === "boolean") return value ? "in_stock" : "out_of_stock";
  if (typeof value !== "string") return null;
  // schema.org writes availability as a URL: https://schema.org/InStock
  const word = value
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/schema\.org\//, "");
  const key = word.replace(/[\s-]+/g, "_");
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null;
}
