import { createLocalJWKSet, createRemoteJWKSet, customFetch, type JWTVerifyGetKey } from "jose";
import { isolateMemory } from "./isolateMemory.ts";
import { rulesOf } from "./outward/rulesOf.ts";
import { safeFetch } from "./outward/safeFetch.ts";
import type { ServiceSettings } from "./ServiceSettings.ts";

const TIMEOUT_MS = 4_000;
const LIMIT_BYTES = 64 * 1024;
/** A key that the set does not hold is looked for anew, but not by every forged assertion. */
const COOLDOWN_MS = 30_000;
const MAX_AGE_MS = 600_000;
const MAX_SITES = 100;

/** Sets by their address, kept for the life of the isolate. */
const remote = isolateMemory.of(new Map<string, JWTVerifyGetKey>());

/** The public keys of a site's server, in its settings or at the address that they name; null where there are none. */
export function identityKeys(
  env: Env,
  {
    identity_jwks: own,
    identity_jwks_url: url,
  }: Pick<ServiceSettings, "identity_jwks_url" | "identity_jwks">,
): JWTVerifyGetKey | null {
  if (own) return createLocalJWKSet({ keys: own.keys.map((key) => ({ ...key, kty: "OKP" })) });
  if (!url) return null;
  const known = remote.get(url);
  if (known) return known;
  const keys = createRemoteJWKSet(new URL(url), {
    timeoutDuration: TIMEOUT_MS,
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: MAX_AGE_MS,
    // The address was given by the site: it must not lead into our own network.
    [customFetch]: (address) =>
      safeFetch(address, { timeoutMs: TIMEOUT_MS, limitBytes: LIMIT_BYTES, rules: rulesOf(env) }),
  });
  if (remote.size >= MAX_SITES) remote.clear();
  remote.set(url, keys);
  return keys;
}
