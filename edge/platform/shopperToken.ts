import { base64url } from "./base64url.ts";
import { fromBase64url } from "./fromBase64url.ts";
import { hmacKey } from "./hmacKey.ts";
import { randomId } from "./ids.ts";
import { type Secrets, secretsOf } from "./secrets.ts";

const FORM =
  /^c1\.([A-Za-z0-9_-]{1,16})\.([a-z0-9-]{1,32})\.([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;
const encoder = new TextEncoder();

/** Who a token names. */
export interface ShopperName {
  readonly site: string;
  readonly id: string;
}

/** A token for a new shopper of the site: `c1.<kid>.<site>.<id>.<sig>`. */
export async function issueToken(env: Env, site: string): Promise<ShopperName & { token: string }> {
  const id = randomId();
  return { site, id, token: await tokenFor(env, { site, id }) };
}

/** The token of a shopper under the key that signs now: a caller may replace an older one with it. */
export async function tokenFor(env: Env, shopper: ShopperName): Promise<string> {
  const [signer] = secretsOf(env).tokens;
  if (!signer) throw new TypeError("candour: no token secret");
  const signed = `c1.${signer.kid}.${shopper.site}.${shopper.id}`;
  const key = await hmacKey(signer.secret);
  const signature = await crypto.subtle.sign("HMAC", key, encoder.encode(signed));
  return `${signed}.${base64url(signature)}`;
}

/**
 * Tokens that were found to be ours, under the secrets that they were verified with: a page asks several times a visit.
 * Others are verified each time.
 */
const verified = new WeakMap<Secrets, Map<string, ShopperName>>();
const VERIFIED_MAX = 10_000;

/** Whom a token names, or null where it is none of ours: wrong form, unknown key id, wrong signature. */
export async function verifyToken(env: Env, token: unknown): Promise<ShopperName | null> {
  if (typeof token !== "string" || token.length > 160) return null;
  const secrets = secretsOf(env);
  const known = verified.get(secrets) ?? new Map<string, ShopperName>();
  const name = known.get(token) ?? (await verify(secrets, token));
  if (!name) return null;
  // The last one used stands last: the first is dropped.
  known.delete(token);
  known.set(token, name);
  verified.set(secrets, known);
  for (const oldest of known.keys()) {
    if (known.size <= VERIFIED_MAX) break;
    known.delete(oldest);
  }
  return name;
}

async function verify(secrets: Secrets, token: string): Promise<ShopperName | null> {
  const [, kid, site, id, signature] = FORM.exec(token) ?? [];
  if (!kid || !site || !id || !signature) return null;
  const secret = secrets.tokens.find((one) => one.kid === kid)?.secret;
  const bytes = fromBase64url(signature);
  if (!secret || !bytes) return null;
  const signed = encoder.encode(`c1.${kid}.${site}.${id}`);
  const isOurs = await crypto.subtle.verify("HMAC", await hmacKey(secret), bytes, signed);
  return isOurs ? { site, id } : null;
}
