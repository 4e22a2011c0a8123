import { base64url } from "./base64url.ts";

/** 128 random bits, 22 characters of base64url: for shoppers, decisions, receipts. Can't be guessed. */
export function randomId(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)));
}
