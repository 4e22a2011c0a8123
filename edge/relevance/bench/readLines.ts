import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";

/** The lines of a text file, unpacked where its first bytes say gzip. Throws where the file can't be read. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = await open(path);
  const head = Buffer.alloc(2);
  await file.read(head, 0, 2, 0);
  await file.close();
  const raw = createReadStream(path);
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const text = isGzip ? raw.pipe(createGunzip()) : raw;
  // Without this a fault of the file itself would be lost in the pipe.
  raw.on("error", (error) => text.destroy(error));
  yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
}
