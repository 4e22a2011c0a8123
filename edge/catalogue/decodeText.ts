import { BrokenFeed } from "./BrokenFeed.ts";
import { encodingOf } from "./encodingOf.ts";

const DECLARATION_MAX_BYTES = 256;

/**
 * A feed's bytes as text. The encoding is what the byte order mark says, else what `charset` of the content type or
 * an XML declaration says, else UTF-8; a feed that claims nothing and whose first byte beyond ASCII is no UTF-8 is taken for Windows-1252, which is what
 * spreadsheets write. The mark itself is dropped.
 */
export async function* decodeText(
  bytes: ReadableStream<Uint8Array>,
  contentType = "",
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let isGuessed = false;
  let held = new Uint8Array(0);
  for await (const chunk of chunksOf(bytes)) {
    const part = held.length > 0 ? join(held, chunk) : chunk;
    held = new Uint8Array(0);
    if (!decoder) {
      // The mark may be cut in two by the network; four bytes decide, and of XML its declaration.
      if (part.length < 4 || isOpenDeclaration(part)) {
        held = part.slice();
        continue;
      }
      const said = encodingOf(part, contentType);
      isGuessed = said === null;
      decoder = new TextDecoder(said ?? "utf-8");
    }
    const first = isGuessed ? part.findIndex((byte) => byte > 127) : -1;
    if (first >= 0 && part.length - first < 4) {
      // What decides is cut off by the end of the chunk: it waits for the rest.
      yield decoder.decode(part.subarray(0, first), { stream: true });
      held = part.slice(first);
      continue;
    }
    if (first >= 0) {
      isGuessed = false;
      if (!isUtf8Char(part.subarray(first))) decoder = new TextDecoder("windows-1252");
    }
    yield decoder.decode(part, { stream: true });
  }
  const said = decoder && !isGuessed ? decoder.encoding : encodingOf(held, contentType);
  const high = held.findIndex((byte) => byte > 127);
  const isLatin = high >= 0 && !isUtf8Char(held.subarray(high));
  if (held.length > 0) {
    yield new TextDecoder(said ?? (isLatin ? "windows-1252" : "utf-8")).decode(held);
  } else if (decoder) yield decoder.decode();
}

/** Whatever made the bytes stop is one thing to those who read them. */
async function* chunksOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw new BrokenFeed(error);
  }
}

/** Whether this is the beginning of an XML declaration whose end is still to come. */
function isOpenDeclaration(part: Uint8Array): boolean {
  const isXml = part[0] === 0x3c && part[1] === 0x3f && part.length < DECLARATION_MAX_BYTES;
  return isXml && !part.includes(0x3e);
}

const lengthOf = (byte: number | undefined): number =>
  byte === undefined || byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;

function isUtf8Char(bytes: Uint8Array): boolean {
  const length = lengthOf(bytes[0]);
  return (
    length > 0 &&
    bytes.length >= length &&
    bytes.subarray(1, length).every((byte) => byte >> 6 === 0b10)
  );
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
