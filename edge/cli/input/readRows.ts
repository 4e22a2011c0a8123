import type { FeedLine } from "../../catalogue/FeedLine.ts";
import { readNdjson } from "../../catalogue/readNdjson.ts";
import { readBytes } from "./readBytes.ts";

/** The rows of newline-delimited JSON, numbered from 1, as they stream in. */
export function readRows(path: string): AsyncGenerator<FeedLine> {
  return readNdjson(decode(readBytes(path)));
}

async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
