import { createRemoteJWKSet, errors, jwtVerify } from "jose";

/** Company sign-in in front of the edge: Cloudflare Access says who is there. */
export interface AccessTerms {
  /** The team's name, as in `https://<team>.cloudflareaccess.com`. */
  readonly team: string;
  /** The application's audience tag. */
  readonly audience: string;
}

/** What Access vouches for. */
export interface AccessPerson {
  readonly email: string;
}

/** Null unless both settings are there and well formed. */
export function accessTerms(env: Env): AccessTerms | null {
  const { CF_ACCESS_TEAM: team, CF_ACCESS_AUD: audience } = env;
  return team && /^[a-z0-9-]{1,63}$/.test(team) && audience ? { team, audience } : null;
}

/** The team's keys, fetched when first needed and kept for the life of the isolate. */
const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>();

/** The person that a `Cf-Access-Jwt-Assertion` names; null where it is not Access's, not for us, or over. */
export async function verifyAccess(
  terms: AccessTerms,
  assertion: string,
): Promise<AccessPerson | null> {
  const issuer = `https://${terms.team}.cloudflareaccess.com`;
  const keys = keySets.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer}/cdn-cgi/access/certs`));
  keySets.set(issuer, keys);
  try {
    const { payload } = await jwtVerify(assertion, keys, {
      issuer,
      audience: terms.audience,
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
