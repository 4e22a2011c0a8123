import { closeSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { floatsColumn } from "../../relevance/build/Column.ts";

/** Lines on disk, in a file that is gone when the process is: memory takes eight bytes of each. */
export interface Shelf {
  /** Keeps one more: a text without a line end. */
  put(line: string): void;
  /** How many there are. */
  count(): number;
  /** The lines of the given places, which count from 0, in that order; this shelf is closed then. */
  sorted(places: Iterable<number>): Shelf;
  /** All of them, one after the other, as often as is asked. */
  lines(): Generator<string>;
  close(): void;
}

const BLOCK_BYTES = 1_048_576;
const LINE_END = 10;
let made = 0;

/** An empty shelf. @param path Of its file, to which a number is added; there must be room for all of it. */
export const createShelf = (path: string): Shelf => open(path).shelf;

function open(path: string): { shelf: Shelf; putBytes: (line: Uint8Array) => void } {
  const own = `${path}-${process.pid}-${made++}`;
  const file = openSync(own, "wx+");
  // From here on it has no name: whatever ends this process, nothing is left.
  rmSync(own);
  const starts = floatsColumn();
  const waiting = Buffer.allocUnsafe(BLOCK_BYTES);
  let filled = 0;
  let written = 0;

  function write(bytes: Uint8Array): void {
    let done = 0;
    while (done < bytes.length) {
      done += writeSync(file, bytes, done, bytes.length - done, written + done);
    }
    written += bytes.length;
  }

  const cutShort = (at: number): Error =>
    new Error(`${path}: cut short after ${at} of ${written} bytes`);

  function flush(): void {
    write(waiting.subarray(0, filled));
    filled = 0;
  }

  /** A line with its end. */
  function putBytes(line: Uint8Array): void {
    starts.push(written + filled);
    if (filled + line.length > BLOCK_BYTES) flush();
    if (line.length > BLOCK_BYTES) write(line);
    else {
      waiting.set(line, filled);
      filled += line.length;
    }
  }

  function* lines(): Generator<string> {
    flush();
    const block = Buffer.allocUnsafe(BLOCK_BYTES);
    // What a block ends with before the line does.
    let begun = Buffer.alloc(0);
    for (let at = 0; at < written; ) {
      const read = block.subarray(0, readSync(file, block, 0, BLOCK_BYTES, at));
      if (read.length === 0) throw cutShort(at);
      at += read.length;
      let from = 0;
      for (let end = read.indexOf(LINE_END); end !== -1; end = read.indexOf(LINE_END, from)) {
        const rest = read.subarray(from, end);
        yield (begun.length > 0 ? Buffer.concat([begun, rest]) : rest).toString();
        begun = Buffer.alloc(0);
        from = end + 1;
      }
      begun = Buffer.concat([begun, read.subarray(from)]);
    }
  }

  const shelf: Shelf = {
    put: (line) => putBytes(Buffer.from(`${line}\n`)),
    count: starts.length,
    sorted(places) {
      flush();
      const from = starts.finish();
      const other = open(path);
      let line = Buffer.alloc(4_096);
      for (const place of places) {
        const start = from[place] ?? 0;
        const length = (from[place + 1] ?? written) - start;
        if (line.length < length) line = Buffer.alloc(2 * length);
        if (readSync(file, line, 0, length, start) < length) throw cutShort(start);
        other.putBytes(line.subarray(0, length));
      }
      closeSync(file);
      return other.shelf;
    },
    lines,
    close: () => closeSync(file),
  };
  return { shelf, putBytes };
}
