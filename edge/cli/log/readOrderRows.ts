import type { FeedLine } from "../../catalogue/FeedLine.ts";
import { readNdjson } from "../../catalogue/readNdjson.ts";
import { InputError } from "../InputError.ts";
import { decode } from "../input/decode.ts";
import { readBytes } from "../input/readBytes.ts";

/**
 * The rows of a file of orders: newline-delimited JSON, or a chunk of the order history as the edge keeps it in R2, which is one
 * list of a thousand orders at most. Rows of a chunk are numbered by their place.
 */
export async function* readOrderRows(path: string): AsyncGenerator<FeedLine> {
  const text = decode(readBytes(path));
  let head = "";
  for (let next = await text.next(); !next.done; next = await text.next()) {
    head += next.value;
    if (head.trim() !== "") break;
  }
  if (!head.trimStart().startsWith("[")) {
    yield* readNdjson(startWith(head, text));
    return;
  }
  const pieces: string[] = [];
  for await (const piece of startWith(head, text)) pieces.push(piece);
  for (const [place, order] of listOf(path, pieces.join("")).entries()) {
    const row = rowOf(order);
    yield row ? { line: place + 1, row } : { line: place + 1, reason: "is not an order" };
  }
}

async function* startWith(head: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

function listOf(path: string, json: string): unknown[] {
  try {
    const list: unknown = JSON.parse(json);
    if (Array.isArray(list)) return list;
  } catch {
    // Told below.
  }
  throw new InputError(`${path}: begins as a list of orders, but is cut or damaged`);
}

/** A stored order as the row that it came as; what its fields hold is looked at where rows are. */
function rowOf(stored: unknown): Record<string, unknown> | null {
  if (!Array.isArray(stored)) return null;
  const [order, at, customer, lines]: unknown[] = stored;
  return Array.isArray(lines) ? { order, at, customer, lines } : null;
}
