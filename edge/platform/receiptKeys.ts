import { secretsOf } from "./secrets.ts";

/** The public halves of the keys that sign receipts, the one that signs now first, as a JWK set. */
export function receiptKeys(env: Env): { keys: object[] } {
  const { receiptKey, oldReceiptKeys } = secretsOf(env);
  const now = { x: receiptKey.x ?? "", kid: receiptKeyId(env) };
  const all = [now, ...oldReceiptKeys.filter(({ x }) => x !== now.x)];
  return {
    keys: all.map(({ x, kid }) => ({
      ...{ kty: "OKP", crv: "Ed25519", x, kid },
      ...{ use: "sig", alg: "EdDSA" },
    })),
  };
}

/** What names the signing key: its own `kid`, else the beginning of its public half. */
export function receiptKeyId(env: Env): string {
  const { receiptKey } = secretsOf(env);
  const kid = "kid" in receiptKey ? receiptKey.kid : undefined;
  return typeof kid === "string" ? kid : (receiptKey.x ?? "").slice(0, 8);
}
