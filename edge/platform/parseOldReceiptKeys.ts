import { isRecord } from "../../sdk/wire/index.ts";

/** The public half of a key that signed receipts before. */
export interface OldReceiptKey {
  readonly x: string;
  readonly kid: string;
}

/** The earlier keys of a JSON list or JWK set; null where it is none. A private half is left behind: it is not needed. */
export function parseOldReceiptKeys(text: string): OldReceiptKey[] | null {
  try {
    const given: unknown = JSON.parse(text);
    const list: unknown = isRecord(given) ? given.keys : given;
    if (!Array.isArray(list)) return null;
    const keys = list.map(keyOf);
    return keys.every((key) => key !== null) ? keys : null;
  } catch {
    return null;
  }
}

function keyOf(value: unknown): OldReceiptKey | null {
  if (!isRecord(value)) return null;
  const { x, crv, kid } = value;
  // 32 bytes, as RFC 8037 writes them.
  if (crv !== "Ed25519" || typeof x !== "string" || !/^[\w-]{43}$/.test(x)) return null;
  return { x, kid: typeof kid === "string" && kid ? kid : x.slice(0, 8) };
}
