import { decodeText } from "./decodeText.ts";
import type { FeedLine } from "./FeedLine.ts";
import { readNdjson } from "./readNdjson.ts";
import { readSeparated } from "./readSeparated.ts";
import { sniffFormat } from "./sniffFormat.ts";

const HEAD_CHARS = 4_096;
const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t" } as const;

/** The rows of a feed as they stream in, or null where the body is no feed that we read (empty, HTML, a picture). */
export async function readFeed(
  bytes: ReadableStream<Uint8Array>,
  contentType: string,
): Promise<AsyncGenerator<FeedLine> | null> {
  const text = decodeText(bytes, contentType);
  let head = "";
  let isWhole = false;
  while (head.length < HEAD_CHARS && !isWhole) {
    const next = await text.next();
    if (next.done) isWhole = true;
    else head += next.value;
  }
  const format = sniffFormat(head, contentType.toLowerCase());
  if (!format) {
    await text.return(undefined);
    return null;
  }
  const whole = startWith(head, text);
  if (format === "ndjson") return readNdjson(whole);
  return readSeparated(whole, DELIMITERS[format]);
}

async function* startWith(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}
