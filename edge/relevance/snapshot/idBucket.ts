import { type Decoded, JSON_BLOW_UP } from "./Decoded.ts";
import { areSound, bytesOfLines, encodeLines, isOfLines, Lines } from "./Lines.ts";

/** Ids and handles of one bucket of a snapshot's directory, as they are stored. */
export type Entries = readonly (readonly [id: string, item: number])[];

/** The handles of one bucket's ids. */
export interface IdBucket {
  get(id: string): number | undefined;
}

const decoder = new TextDecoder();
/** What an id takes that was found once: its text, and its place among those. */
const FOUND_BYTES = 80;

/** By lines in the order of ids, so that one can be found without reading the others. */
export function encodeBucket(entries: Entries): string {
  return encodeLines(entries.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

/** Reads what {@link encodeBucket} wrote, or any JSON of entries; throws where it is none. */
export function decodeBucket(bytes: Uint8Array): Decoded<IdBucket> {
  const text = decoder.decode(bytes);
  if (!isOfLines(text)) {
    const value = new Map(JSON.parse(text) as Entries);
    return { value, bytes: bytes.byteLength * JSON_BLOW_UP };
  }
  const lines = new Lines(text);
  const value = new LineBucket(lines);
  const watch = (grown: (more: number) => void): void => value.watch(grown);
  return { value, bytes: bytesOfLines(text, bytes.byteLength, lines), watch };
}

/** Whether a whole bucket can be read as it will be asked; for one that others may have written. */
export function areEntries(bytes: Uint8Array): boolean {
  const text = decoder.decode(bytes);
  const entries = JSON.parse(text) as Entries;
  if (!Array.isArray(entries)) return false;
  if (!isOfLines(text)) return true;
  const isAscending = entries.every(([id], n) => n === 0 || (entries[n - 1]?.[0] ?? "") < id);
  return isAscending && areSound(text, entries);
}

class LineBucket implements IdBucket {
  readonly #lines: Lines;
  /** Never more than there are: what is not there is looked for each time. */
  readonly #found = new Map<string, number>();
  #grown: ((bytes: number) => void) | undefined;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  get(id: string): number | undefined {
    return this.#found.get(id) ?? this.#find(id);
  }

  watch(grown: (bytes: number) => void): void {
    this.#grown = grown;
  }

  #find(wanted: string): number | undefined {
    let low = 0;
    let high = this.#lines.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const [id, item]: Entries[number] = JSON.parse(this.#lines.json(middle));
      if (id === wanted) {
        this.#found.set(id, item);
        this.#grown?.(FOUND_BYTES);
        return item;
      }
      if (id < wanted) low = middle + 1;
      else high = middle;
    }
    return undefined;
  }
}
