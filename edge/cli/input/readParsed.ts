import type { Result } from "../../../sdk/wire/index.ts";
import type { FeedLine } from "../../catalogue/FeedLine.ts";
import type { Rejections } from "./Rejections.ts";

/** The rows that can be read as what they should be; the others go to `rejections`, with line and reason. */
export async function* readParsed<T>(
  rows: AsyncIterable<FeedLine>,
  parse: (row: Readonly<Record<string, unknown>>) => Result<T>,
  rejections: Rejections,
): AsyncGenerator<T> {
  for await (const entry of rows) {
    if (!("row" in entry)) {
      rejections.add(entry.line, entry.reason);
      continue;
    }
    const parsed = parse(entry.row);
    if (parsed.ok) yield parsed.value;
    else rejections.add(entry.line, parsed.faults.map((f) => `${f.path} ${f.message}`).join(", "));
  }
}
