import { base64url } from "./base64url.ts";

const ID_BYTES = 16;
/** Random bytes are drawn for so many ids at once: asking for them costs more than making them. */
const pool = new Uint8Array(ID_BYTES * 64);
let at = pool.length;

/** 128 random bits, 22 characters of base64url: for shoppers, decisions, receipts. Can't be guessed. */
export function randomId(): string {
  if (at >= pool.length) {
    crypto.getRandomValues(pool);
    at = 0;
  }
  const bytes = pool.slice(at, at + ID_BYTES);
  // What was given out is not kept.
  pool.fill(0, at, at + ID_BYTES);
  at += ID_BYTES;
  return base64url(bytes);
}
