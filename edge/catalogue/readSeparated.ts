import { parse } from "csv-parse/stream";
import { BrokenFeed } from "./BrokenFeed.ts";
import type { FeedLine } from "./FeedLine.ts";

const RECORD_MAX_CHARS = 65_536;

/** Comma, semicolon or tab separated values with a header row, as Google Merchant and spreadsheets write them. */
export async function* readSeparated(
  text: AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<FeedLine> {
  const skipped: FeedLine[] = [];
  let lastSkipped = -1;
  const parser = parse({
    delimiter,
    columns: (names: string[]) => names.map(fieldName),
    info: true,
    relax_column_count_more: true,
    // A tab-separated feed has bare quotes in its titles (12" ruler); only commas and semicolons need quoting.
    ...(delimiter === "\t" ? { quote: false } : { relax_quotes: true }),
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: RECORD_MAX_CHARS,
    on_skip: (error) => {
      const line = Number(error?.lines ?? 0);
      // A row that is too long is told again with each chunk that follows.
      if (line !== lastSkipped) skipped.push({ line, reason: describe(error?.code) });
      lastSkipped = line;
      return undefined;
    },
  });
  try {
    for await (const entry of streamOf(text).pipeThrough(parser)) {
      yield* skipped.splice(0);
      yield { line: Number(entry.info.lines), row: entry.record };
    }
  } catch (error) {
    if (error instanceof BrokenFeed) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    skipped.push({ line: 0, reason: `${describe(code)}; the rest could not be read` });
  }
  yield* skipped;
}

/** The parser takes bytes. */
function streamOf(text: AsyncIterable<string>): ReadableStream<Uint8Array> {
  const chunks = text[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await chunks.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
}

/** `g:id`, `Image Link` and `image_link` are one field. */
function fieldName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^g:/, "")
    .replace(/[\s-]+/g, "_");
}

function describe(code: string | undefined): string {
  if (code === "CSV_QUOTE_NOT_CLOSED") return "has a quote that is never closed";
  if (code === "CSV_MAX_RECORD_SIZE")
    return `is longer than ${RECORD_MAX_CHARS} characters; what follows was not read`;
  if (code?.includes("COLUMN")) return "has fewer fields than the header";
  return "can't be read as separated values";
}
