import { createRemoteJWKSet, errors, jwtVerify } from "jose";
import { isolateMemory } from "./isolateMemory.ts";

/** Company sign-in in front of the edge: Cloudflare Access says who is there. */
export interface AccessTerms {
  /** Who signs: `https://<team>.cloudflareaccess.com`. */
  readonly issuer: string;
  /** The application's audience tag. */
  readonly audience: string;
}

/** What Access vouches for. */
export interface AccessPerson {
  readonly email: string;
}

/**
 * Null unless both settings are there and well formed. The team is its name, or the origin of a domain of its own; plain http
 * only on this very machine, where tests stand in for Cloudflare.
 */
export function accessTerms(
  env: Pick<Env, "CF_ACCESS_TEAM" | "CF_ACCESS_AUD">,
): AccessTerms | null {
  const { CF_ACCESS_TEAM: team = "", CF_ACCESS_AUD: audience } = env;
  if (!audience) return null;
  if (/^[a-z0-9-]{1,63}$/.test(team)) {
    return { issuer: `https://${team}.cloudflareaccess.com`, audience };
  }
  const url = URL.parse(team);
  const isSafe = url?.protocol === "https:" || url?.hostname === "127.0.0.1";
  return url && isSafe && url.origin === team ? { issuer: url.origin, audience } : null;
}

/** The team's keys, fetched when first needed and kept for the life of the isolate. */
const keySets = isolateMemory.of(new Map<string, ReturnType<typeof createRemoteJWKSet>>());

/** The person that a `Cf-Access-Jwt-Assertion` names; null where it is not Access's, not for us, or over. */
export async function verifyAccess(
  terms: AccessTerms,
  assertion: string,
): Promise<AccessPerson | null> {
  const { issuer, audience } = terms;
  const keys = keySets.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer}/cdn-cgi/access/certs`));
  keySets.set(issuer, keys);
  try {
    const { payload } = await jwtVerify(assertion, keys, {
      issuer,
      audience,
      algorithms: ["RS256"],
      requiredClaims: ["exp", "email"],
      clockTolerance: 30,
    });
    const { email } = payload;
    return typeof email === "string" && email.length <= 254 ? { email: email.toLowerCase() } : null;
  } catch (error) {
    // A forged or stale assertion is nobody; so is one that can't be checked while the team's keys are out of reach.
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}
