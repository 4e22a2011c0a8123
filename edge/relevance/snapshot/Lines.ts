/** JSON of an array with a line for each element: within JSON's own texts no line ends, so that one can be found without reading the others. */
export function encodeLines(all: readonly unknown[]): string {
  return all.length === 0 ? "[]" : `[\n${all.map((one) => JSON.stringify(one)).join(",\n")}\n]`;
}

/** Indented JSON begins with a line, too. */
export const isOfLines = (text: string): boolean =>
  text[1] === "\n" && text[2] !== " " && text[2] !== "\t";

/** What {@link encodeLines} wrote. It holds the text, not its bytes: V8 lets buffers that nobody needs lie far longer than texts. */
export class Lines {
  readonly #text: string;
  /** Where lines begin; the last one is the closing bracket. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts: number[] = [];
    for (let at = 1; at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#text = text;
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** The JSON of one element. */
  json(place: number): string {
    const start = this.#starts[place] ?? 0;
    const next = this.#starts[place + 1] ?? 0;
    return this.#text.slice(start, this.#text[next - 2] === "," ? next - 2 : next - 1);
  }
}

/**
 * Whether a text's elements can be read one by one, where it is of lines at all; for one that others may have written. Throws where a
 * line is no JSON of its own.
 */
export function areSound(text: string, all: readonly unknown[]): boolean {
  if (!isOfLines(text)) return true;
  const lines = new Lines(text);
  if (lines.count !== all.length) return false;
  for (let place = 0; place < lines.count; place++) JSON.parse(lines.json(place));
  return true;
}

/** What a line takes in memory besides its text. */
const LINE_BYTES = 8;

/** About how many bytes the lines of a text take. @param bytes Of the text as it was stored. */
export function bytesOfLines(text: string, bytes: number, { count }: Lines): number {
  // A text of other than one-byte characters takes two for each.
  return (text.length === bytes ? 1 : 2) * text.length + LINE_BYTES * count;
}
