import { bad, good, isRecord, LIMITS, type Result } from "../../../sdk/wire/index.ts";
import type { Order } from "./Order.ts";

const ID_MAX_CHARS = 64;
const LINES_MAX = 2_000;

/**
 * Reads one line of an order history: `{order, at, customer?, items: [{item_id, quantity?, price?}]}`, or the shorter form
 * that warehouses often export: `{order, ts, customer?, lines: [[item, quantity?, unit price?]]}`.
 */
export function parseOrder(row: Readonly<Record<string, unknown>>): Result<Order> {
  const order = id(row.order);
  if (!order) return bad("order", `must be 1 to ${ID_MAX_CHARS} characters`);
  const said = row.at ?? row.ts;
  const at = typeof said === "string" ? Date.parse(said) : said;
  if (typeof at !== "number" || !Number.isFinite(at) || at < 0) {
    return bad("at", "must be milliseconds since the epoch or an ISO 8601 time");
  }
  const given = row.items ?? row.lines;
  if (!Array.isArray(given) || given.length === 0 || given.length > LINES_MAX) {
    return bad("items", `must be a list of 1 to ${LINES_MAX} items`);
  }
  const items = [];
  for (const [index, line] of given.entries()) {
    const item = parseLine(line);
    if (!item)
      return bad(`items[${index}]`, "must have item_id, and quantity and price as numbers");
    items.push(item);
  }
  const customer = id(row.customer);
  return good({ order, at: Math.round(at), items, ...(customer && { customer }) });
}

function parseLine(value: unknown): Order["items"][number] | null {
  const fields = Array.isArray(value) ? named(value) : value;
  if (!isRecord(fields)) return null;
  const { item_id, quantity = 1, price = 0 } = fields;
  const item = id(item_id);
  if (!item || !isAmount(quantity) || !isAmount(price)) return null;
  return { item_id: item, quantity, price };
}

const named = ([item_id, quantity, price]: readonly unknown[]) => ({ item_id, quantity, price });

function isAmount(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= LIMITS.priceMax;
}

function id(value: unknown): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  if (typeof text !== "string") return undefined;
  const clean = text.trim();
  return clean === "" || clean.length > ID_MAX_CHARS ? undefined : clean;
}
