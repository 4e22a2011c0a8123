import { Problem } from "../../platform/problem.ts";

/** What was signed, how, and what the sender says it comes to. */
export interface Signed {
  readonly secret: string | undefined;
  readonly hash: "SHA-1" | "SHA-256";
  readonly text: Uint8Array;
  readonly signature: Uint8Array | null;
  /** Header that bears the signature: named in a refusal. */
  readonly header: string;
}

/** Lets a message pass whose HMAC is right, compared without telling by time how much of it is. */
export async function verifyHmac({ secret, hash, text, signature, header }: Signed): Promise<void> {
  if (!secret) throw new Problem(404, "This webhook is not set up: its secret is not set.");
  const name = { name: "HMAC", hash };
  const key = await crypto.subtle.importKey("raw", encode(secret), name, false, ["verify"]);
  if (signature && (await crypto.subtle.verify("HMAC", key, signature, text))) return;
  throw new Problem(401, `The message is not genuine: ${header} is not that of this message.`, {
    errors: [{ path: header, message: "is not that of this message" }],
  });
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes one after another. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, one) => sum + one.length, 0));
  let at = 0;
  for (const one of parts) {
    all.set(one, at);
    at += one.length;
  }
  return all;
}

/** Base64 as bytes; null where it is none. */
export function fromBase64(text: string | null | undefined): Uint8Array<ArrayBuffer> | null {
  try {
    return text ? Uint8Array.from(atob(text), (one) => one.charCodeAt(0)) : null;
  } catch {
    return null;
  }
}

/** Hexadecimal as bytes; null where it is none. */
export function fromHex(text: string | null | undefined): Uint8Array<ArrayBuffer> | null {
  if (!text || !/^([0-9a-f]{2})+$/i.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
