import { base64url } from "../../platform/base64url.ts";
import { fromBase64url } from "../../platform/fromBase64url.ts";
import { hmacKey } from "../../platform/hmacKey.ts";
import { secretsOf } from "../../platform/secrets.ts";

const FORM = /^([A-Za-z0-9_-]{1,16})\.([A-Za-z0-9_-]{40,2000})$/;
const NONCE_BYTES = 12;
const encoder = new TextEncoder();
const keys = new Map<string, Promise<CryptoKey>>();

/** What a sealed text is for: one can't stand in for another. */
export type SealedFor = "reference" | "ticket";

/** Text that only this edge can read or make, another one each time: `<kid>.<AES-256-GCM>`. */
export async function seal(env: Env, what: SealedFor, text: string): Promise<string> {
  const [signer] = secretsOf(env).tokens;
  if (!signer) throw new TypeError("candour: no token secret");
  const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const algorithm = { name: "AES-GCM", iv, additionalData: encoder.encode(what) };
  const key = await keyOf(signer.secret);
  const sealed = await crypto.subtle.encrypt(algorithm, key, encoder.encode(text));
  const bytes = new Uint8Array(NONCE_BYTES + sealed.byteLength);
  bytes.set(iv);
  bytes.set(new Uint8Array(sealed), NONCE_BYTES);
  return `${signer.kid}.${base64url(bytes)}`;
}

/** The text, or null where it is none of ours, or was sealed for something else. */
export async function unseal(env: Env, what: SealedFor, sealed: unknown): Promise<string | null> {
  const [, kid, body] = (typeof sealed === "string" && FORM.exec(sealed)) || [];
  const secret = secretsOf(env).tokens.find((one) => one.kid === kid)?.secret;
  const bytes = body === undefined ? null : fromBase64url(body);
  if (!secret || !bytes) return null;
  const iv = bytes.slice(0, NONCE_BYTES);
  const algorithm = { name: "AES-GCM", iv, additionalData: encoder.encode(what) };
  try {
    const key = await keyOf(secret);
    const text = await crypto.subtle.decrypt(algorithm, key, bytes.slice(NONCE_BYTES));
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

/** A key of its own, made from the secret that signs tokens: neither tells the other. */
function keyOf(secret: string): Promise<CryptoKey> {
  let key = keys.get(secret);
  if (!key) {
    key = (async () => {
      const label = encoder.encode("candour retargeting, AES-256-GCM");
      const bytes = await crypto.subtle.sign("HMAC", await hmacKey(secret), label);
      return crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    })();
    keys.set(secret, key);
  }
  return key;
}
