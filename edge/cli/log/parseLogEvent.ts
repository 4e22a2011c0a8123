import { bad, good, LIMITS, type Result } from "../../../sdk/wire/index.ts";

/** One line of an events file. */
export interface LogEvent {
  /** The shopper, or where there is none the session, marked so that the two can't meet. */
  readonly shopper: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly name: string;
  readonly items: readonly string[];
  readonly transaction?: string;
}

const ID_MAX_CHARS = 128;
const ITEM_MAX_CHARS = 64;
/** The last moment that a Date can hold. */
const AT_MAX_MS = 8.64e15;

/** Reads `{shopper or session, at, name, items: [id or {item_id}], transaction_id?}`. */
export function parseLogEvent(row: Readonly<Record<string, unknown>>): Result<LogEvent> {
  const who = text(row["shopper"] ?? row["session"], ID_MAX_CHARS);
  if (!who) return bad("shopper", `or session must be 1 to ${ID_MAX_CHARS} characters`);
  const at = typeof row["at"] === "string" ? Date.parse(row["at"]) : row["at"];
  if (typeof at !== "number" || !(at >= 0 && at <= AT_MAX_MS)) {
    return bad("at", "must be milliseconds since the epoch or an ISO 8601 time");
  }
  const name = text(row["name"], ITEM_MAX_CHARS);
  if (!name) return bad("name", `must be 1 to ${ITEM_MAX_CHARS} characters`);
  const lines = row["items"] ?? [];
  if (!Array.isArray(lines) || lines.length > LIMITS.itemsPerEvent) {
    return bad("items", `must be a list of at most ${LIMITS.itemsPerEvent} items`);
  }
  const items: string[] = [];
  for (const [index, line] of lines.entries()) {
    const id = text(isObject(line) ? line["item_id"] : line, ITEM_MAX_CHARS);
    if (!id) return bad(`items[${index}]`, "must be an item id or have item_id");
    items.push(id);
  }
  const transaction = text(row["transaction_id"], ID_MAX_CHARS);
  const shopper = `${row["shopper"] == null ? "s" : "p"}:${who}`;
  return good({ shopper, at, name, items, ...(transaction && { transaction }) });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function text(value: unknown, maxChars: number): string | undefined {
  const raw = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof raw !== "string") return undefined;
  const clean = raw.trim();
  return clean === "" || clean.length > maxChars ? undefined : clean;
}
