import { isRecord } from "../../../sdk/wire/index.ts";
import { base64url } from "../../platform/base64url.ts";
import { fromBase64url } from "../../platform/fromBase64url.ts";
import { hmacKey } from "../../platform/hmacKey.ts";
import { secretsOf } from "../../platform/secrets.ts";

const FORM = /^p1\.([A-Za-z0-9_-]{1,16})\.([A-Za-z0-9_-]{1,6000})\.([A-Za-z0-9_-]{43})$/;
const encoder = new TextEncoder();
/** What is signed begins with this, so that no other signature of the same secret is one of these. */
const CONTEXT = "candour preview ";

/** What a preview link lets its holder see. */
export interface PreviewGrant {
  readonly site: string;
  readonly ends_at: number;
  /** Whom it is shown as; read by its schema where it is used. */
  readonly as: unknown;
}

/** A short-lived token for a preview on the shop's own page: `p1.<kid>.<grant>.<sig>`. */
export async function issuePreview(env: Env, grant: PreviewGrant): Promise<string> {
  const [signer] = secretsOf(env).tokens;
  if (!signer) throw new TypeError("candour: no token secret");
  const signed = `p1.${signer.kid}.${base64url(encoder.encode(JSON.stringify(grant)))}`;
  const key = await hmacKey(signer.secret);
  const signature = await crypto.subtle.sign("HMAC", key, encoder.encode(CONTEXT + signed));
  return `${signed}.${base64url(signature)}`;
}

/** What a token grants now; null where it is none of ours, or over. */
export async function verifyPreview(
  env: Env,
  token: string,
  now: number,
): Promise<PreviewGrant | null> {
  const [, kid, payload, signature] = FORM.exec(token) ?? [];
  const secret = secretsOf(env).tokens.find((one) => one.kid === kid)?.secret;
  const bytes = signature === undefined ? null : fromBase64url(signature);
  const grant = payload === undefined ? null : fromBase64url(payload);
  if (!secret || !bytes || !grant) return null;
  const signed = encoder.encode(`${CONTEXT}p1.${kid}.${payload}`);
  if (!(await crypto.subtle.verify("HMAC", await hmacKey(secret), bytes, signed))) return null;
  const said: unknown = JSON.parse(new TextDecoder().decode(grant));
  if (!isRecord(said) || typeof said.site !== "string" || typeof said.ends_at !== "number")
    return null;
  return said.ends_at > now ? { site: said.site, ends_at: said.ends_at, as: said.as } : null;
}
