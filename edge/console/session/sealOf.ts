import { base64url } from "../../platform/base64url.ts";
import { fromBase64url } from "../../platform/fromBase64url.ts";
import { hmacKey } from "../../platform/hmacKey.ts";
import { secretsOf } from "../../platform/secrets.ts";

export type SealKind = "session" | "form" | "watch";
const encoder = new TextEncoder();
const sealed = (kind: SealKind, text: string): Uint8Array =>
  encoder.encode(`candour-console.${kind}.${text}`);

/** A seal on a text that only this deployment can set; one kind never passes for another. */
export async function sealOf(env: Env, kind: SealKind, text: string): Promise<string> {
  const [signer] = secretsOf(env).tokens;
  if (!signer) throw new TypeError("candour: no token secret");
  const key = await hmacKey(signer.secret);
  return base64url(await crypto.subtle.sign("HMAC", key, sealed(kind, text)));
}

/** Whether the seal is ours, under any of the secrets that still count. */
export async function isSealed(
  env: Env,
  kind: SealKind,
  given: { text: string; seal: string },
): Promise<boolean> {
  const bytes = given.seal.length === 43 ? fromBase64url(given.seal) : null;
  if (!bytes) return false;
  for (const { secret } of secretsOf(env).tokens) {
    const key = await hmacKey(secret);
    if (await crypto.subtle.verify("HMAC", key, bytes, sealed(kind, given.text))) return true;
  }
  return false;
}
