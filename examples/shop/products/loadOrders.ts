import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { once } from "../once.ts";
import type { Order } from "./Order.ts";

const FILE = new URL("../data/orders.jsonl.gz", import.meta.url);

function parseItem(value: unknown): Order["items"][number] {
  if (!Array.isArray(value)) throw new Error("orders: a line of an order must be a list");
  const [item_id, quantity, price]: readonly unknown[] = value;
  if (typeof item_id !== "string" || typeof quantity !== "number" || typeof price !== "number") {
    throw new Error("orders: a line of an order must be [item, quantity, price]");
  }
  return { item_id, quantity, price };
}

function parseOrder(text: string): Order {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) throw new Error("orders: not an object");
  const order = "order" in value ? value.order : undefined;
  const ts = "ts" in value ? value.ts : undefined;
  const customer = "customer" in value ? value.customer : undefined;
  const lines = "lines" in value ? value.lines : undefined;
  if (typeof order !== "string" || typeof ts !== "string" || !Array.isArray(lines)) {
    throw new Error("orders: expected order, ts and lines");
  }
  return {
    order,
    at: Date.parse(ts),
    customer: typeof customer === "string" ? customer : null,
    items: lines.map(parseItem),
  };
}

/** The shop's 19,746 orders from December 2010 to December 2011, in the order of time. Read once. */
export const loadOrders = once((): readonly Order[] =>
  gunzipSync(readFileSync(FILE))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map(parseOrder),
);
