import { createReadStream } from "node:fs";
import { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InputError } from "../InputError.ts";

/**
 * The bytes of a file, or of standard input for `-`, unpacked where they begin as gzip does. A gzip that is cut throws:
 * what is missing from a log must not go missing from the lists unsaid.
 */
export async function* readBytes(path: string): AsyncGenerator<Uint8Array> {
  const name = path === "-" ? "standard input" : path;
  const raw: Readable = path === "-" ? process.stdin : createReadStream(path);
  const chunks = raw[Symbol.asyncIterator]();
  try {
    // A pipe may hand over a single byte first; the magic number has two.
    let head = Buffer.alloc(0);
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      head = Buffer.concat([head, next.value]);
      if (head.length >= 2) break;
    }
    const isGzip = head[0] === 0x1f && head[1] === 0x8b;
    const whole = Readable.from(startWith(head, chunks), { objectMode: false });
    if (!isGzip) {
      yield* whole;
      return;
    }
    const unpacked = createGunzip();
    // A fault of the file itself would be lost in the pipe.
    whole.on("error", (error) => unpacked.destroy(error));
    yield* whole.pipe(unpacked);
  } catch (error) {
    throw new InputError(`${name}: ${describe(error)}`);
  }
}

async function* startWith(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  if (head.length > 0) yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function describe(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "Z_BUF_ERROR") return "the gzip is cut short";
  if (code.startsWith("Z_")) return "the gzip is damaged";
  return error instanceof Error ? error.message : String(error);
}
