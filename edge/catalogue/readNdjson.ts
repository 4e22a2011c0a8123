import type { FeedLine } from "./FeedLine.ts";
import { readLines } from "./readLines.ts";

/** Newline-delimited JSON: one object a line. */
export async function* readNdjson(text: AsyncIterable<string>): AsyncGenerator<FeedLine> {
  for await (const { line, text: json } of readLines(text)) {
    const row = parseObject(json);
    yield row ? { line, row } : { line, reason: "is not a JSON object" };
  }
}

function parseObject(json: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(json);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
