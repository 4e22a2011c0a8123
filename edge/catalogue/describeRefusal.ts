import type { Fault } from "../../sdk/wire/index.ts";
import type { FeedRow } from "./FeedRow.ts";
import type { RefusedRow } from "./RefusedRow.ts";

const FOUND_MAX_CHARS = 80;
const ID_MAX_CHARS = 64;

/** What to write, by the field that a row was refused for. */
const WRITE: Readonly<Record<string, string>> = {
  item_id: "An id of at most 64 characters, each in the feed once.",
  title: "The product's name in plain text.",
  link: "The product page's whole address, as https://shop.example/p/1.",
  image_link: "The picture's whole address, or leave the field empty.",
  availability: "in_stock, out_of_stock, preorder or backorder.",
  price: "The number with a point and the currency, as 1234.50 GBP.",
  currency: "Three letters, as GBP.",
  was_price: "The number with a point and the currency, or leave the field empty.",
  sale_price: "The number with a point and the currency, or leave the field empty.",
  sale_price_effective_date: "Two times, as 2026-11-24T11:00+0000/2026-11-29T23:00+0000.",
  availability_date: "A time, as 2026-11-24T11:00+0000.",
  expiration_date: "A time, as 2026-11-24T11:00+0000.",
  sensitive: "true or false.",
};

/** Names under which a feed may have the field. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  item_id: ["item_id", "id"],
  title: ["title", "item_name", "name"],
  link: ["url", "link"],
  image_link: ["image", "image_link"],
};

/** A row that was read and not taken, told to who keeps the feed: which, what is wrong, what to write. */
export function describeRefusal(line: number, row: FeedRow, fault: Fault): RefusedRow {
  const field = fault.path;
  const id = row.item_id ?? row.id;
  const value = (ALSO[field] ?? [field]).map((name) => row[name]).find((one) => one !== undefined);
  const isWord = typeof value === "string" || typeof value === "number";
  const write = Object.hasOwn(WRITE, field) ? WRITE[field] : undefined;
  return {
    line,
    reason: `${field} ${fault.message}`,
    field,
    ...(typeof id === "string" &&
      id.trim() !== "" && { item_id: id.trim().slice(0, ID_MAX_CHARS) }),
    ...(isWord && { found: String(value).slice(0, FOUND_MAX_CHARS) }),
    ...(write && { write }),
  };
}
