import type { Receipt } from "../../sdk/wire/index.ts";
import { base64url } from "./base64url.ts";
import { canonicalJson } from "./canonicalJson.ts";
import { randomId } from "./ids.ts";
import { receiptKeyId } from "./receiptKeys.ts";
import { secretsOf } from "./secrets.ts";

/** The signed record of a choice. It names no shopper. Anyone can verify it: docs/consent.md says how. */
export async function signReceipt(
  env: Env,
  choice: Omit<Receipt, "id" | "key" | "signature">,
): Promise<Receipt> {
  const receipt = { id: randomId(), key: receiptKeyId(env), ...choice };
  const { receiptKey } = secretsOf(env);
  const { kty = "OKP", crv = "Ed25519", d = "", x = "" } = receiptKey;
  const key = await crypto.subtle.importKey("jwk", { kty, crv, d, x }, "Ed25519", false, ["sign"]);
  const text = new TextEncoder().encode(canonicalJson(receipt));
  return { ...receipt, signature: base64url(await crypto.subtle.sign("Ed25519", key, text)) };
}
