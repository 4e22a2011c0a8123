/** A line longer than this can't be a product or an order; it is cut, so that a file without line ends fits in memory. */
const LINE_MAX_CHARS = 262_144;

/** Splits text into lines, numbered from 1; empty lines are counted and left out. */
export async function* readLines(
  text: AsyncIterable<string>,
): AsyncGenerator<{ line: number; text: string }> {
  let rest = "";
  let line = 0;
  for await (const chunk of text) {
    const parts = (rest + chunk).split("\n");
    rest = (parts.pop() ?? "").slice(0, LINE_MAX_CHARS);
    for (const part of parts) {
      line += 1;
      if (part.trim() !== "") yield { line, text: part };
    }
  }
  if (rest.trim() !== "") yield { line: line + 1, text: rest };
}
