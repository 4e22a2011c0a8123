import { bad, good, type Result } from "../../sdk/wire/index.ts";
import { decodeText } from "./decodeText.ts";
import type { FeedLine } from "./FeedLine.ts";
import { readNdjson } from "./readNdjson.ts";
import { readSeparated } from "./readSeparated.ts";
import { REST_UNREAD, readXml } from "./readXml.ts";
import { type FeedFormat, sniffFormat } from "./sniffFormat.ts";

const HEAD_CHARS = 4_096;
const DELIMITERS = { comma: ",", semicolon: ";", tab: "\t" } as const;

export interface Feed {
  readonly format: FeedFormat;
  readonly lines: AsyncIterable<FeedLine>;
}

/** The rows of a feed as they stream in, or why the body is no feed that we read (empty, HTML, a picture). */
export async function readFeed(
  bytes: ReadableStream<Uint8Array>,
  contentType: string,
): Promise<Result<Feed>> {
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
    return bad("", EXPECTED);
  }
  const whole = startWith(head, text);
  if (format === "ndjson") return good({ format, lines: readNdjson(whole) });
  if (format !== "xml") return good({ format, lines: readSeparated(whole, DELIMITERS[format]) });
  return readXmlFeed(whole);
}

const EXPECTED =
  "is no product feed: send RSS or Atom with Google's fields, NDJSON, or CSV or TSV whose first line names an id column";

/** XML is known for a feed once a product of it is there: a sitemap, a web page or a type declaration is none. */
async function readXmlFeed(text: AsyncIterable<string>): Promise<Result<Feed>> {
  const lines = readXml(text);
  const first = await lines.next();
  if (first.done) return bad("", "names no product");
  if ("reason" in first.value && first.value.reason.endsWith(REST_UNREAD)) {
    await lines.return(undefined);
    return bad("", first.value.reason.slice(0, -REST_UNREAD.length));
  }
  return good({ format: "xml", lines: startWith(first.value, lines) });
}

async function* startWith<T>(head: T, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  yield head;
  yield* rest;
}
