import { LIMITS } from "./limits.ts";

/** Far more values than a body of the largest size can hold. */
const MAX_VALUES = 10_000;

/**
 * Whether a value keeps the limits of one event: bytes as JSON, depth, keys of one object. Works through a list of its
 * own instead of the call stack, so that neither depth nor cycles harm; stops at the first limit broken.
 *
 * Gives null where all is well, else what was broken, in words.
 */
export function isWithin(value: unknown, limitBytes: number = LIMITS.eventBytes): string | null {
  return isPlainlyWithin(value, limitBytes) ? null : whatBreaks(value, limitBytes);
}

/** Whether each of a few values is small, as most are: quick, and false where it takes a closer look. */
function isPlainlyWithin(value: unknown, limitBytes: number): boolean {
  let left = limitBytes;
  const take = (one: unknown, depth: number): boolean => {
    if (typeof one === "string") left -= BYTES_PER_CHAR_MAX * one.length + 2;
    else if (typeof one !== "object" || one === null) left -= 5;
    else {
      if (depth > LIMITS.depth) return false;
      left -= 2;
      if (Array.isArray(one)) {
        for (const inner of one) if (!take(inner, depth + 1)) return false;
      } else {
        let keys = 0;
        for (const key of Object.keys(one)) {
          left -= BYTES_PER_CHAR_MAX * key.length + 4;
          if (++keys > LIMITS.keys || !take(Reflect.get(one, key), depth + 1)) return false;
        }
      }
    }
    // So many values take as many bytes at least: neither a long list nor a cycle goes on for ever.
    return left > 0;
  };
  return take(value, 1);
}

/** In UTF-8, by the code units of a string. */
const BYTES_PER_CHAR_MAX = 3;

function whatBreaks(value: unknown, limitBytes: number): string | null {
  const todo: { value: unknown; depth: number }[] = [{ value, depth: 1 }];
  let bytes = 0;
  for (let seen = 0; todo.length > 0; seen++) {
    const next = todo.pop();
    if (!next) break;
    if (seen > MAX_VALUES || bytes > limitBytes) return `is larger than ${limitBytes} bytes`;
    if (typeof next.value === "string") bytes += bytesOf(next.value) + 2;
    else if (typeof next.value !== "object" || next.value === null) bytes += 5;
    else {
      if (next.depth > LIMITS.depth) return `nests deeper than ${LIMITS.depth} levels`;
      const isArray = Array.isArray(next.value);
      const entries = Object.entries(next.value);
      if (!isArray && entries.length > LIMITS.keys) return `has more than ${LIMITS.keys} keys`;
      bytes += 2;
      for (const [key, inner] of entries) {
        if (!isArray) bytes += bytesOf(key) + 4;
        todo.push({ value: inner, depth: next.depth + 1 });
      }
    }
  }
  return bytes > limitBytes ? `is larger than ${limitBytes} bytes` : null;
}

/** Length of a string in UTF-8. */
function bytesOf(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Each half of a surrogate pair is two of its four bytes.
    if (code > 0x7f) bytes += code > 0x7ff && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
}
