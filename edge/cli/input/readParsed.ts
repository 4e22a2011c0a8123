import type { Result } from "../../../sdk/wire/index.ts";
import type { Rejections } from "./Rejections.ts";
import { readRows } from "./readRows.ts";

/** The rows of a file that can be read as what they should be; the others go to `rejections`, with line and reason. */
export async function* readParsed<T>(
  file: string,
  parse: (row: Readonly<Record<string, unknown>>) => Result<T>,
  rejections: Rejections,
): AsyncGenerator<T> {
  for await (const entry of readRows(file)) {
    if (!("row" in entry)) {
      rejections.add(entry.line, entry.reason);
      continue;
    }
    const parsed = parse(entry.row);
    if (parsed.ok) yield parsed.value;
    else rejections.add(entry.line, parsed.faults.map((f) => `${f.path} ${f.message}`).join(", "));
  }
}
