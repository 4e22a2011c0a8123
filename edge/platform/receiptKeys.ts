import { secretsOf } from "./secrets.ts";

/** The public halves of the keys that sign receipts, as a JWK set. */
export function receiptKeys(env: Env): { keys: object[] } {
  const { kty, crv, x } = secretsOf(env).receiptKey;
  return { keys: [{ kty, crv, x, kid: receiptKeyId(env), use: "sig", alg: "EdDSA" }] };
}

/** What names the signing key: its own `kid`, else the beginning of its public half. */
export function receiptKeyId(env: Env): string {
  const { receiptKey } = secretsOf(env);
  const kid = "kid" in receiptKey ? receiptKey.kid : undefined;
  return typeof kid === "string" ? kid : (receiptKey.x ?? "").slice(0, 8);
}
