import { decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from "jose";
import { CONTACT_CHANNELS, type ContactChannel } from "../../sdk/wire/index.ts";
import { identityKeys } from "./identityKeys.ts";
import { OutwardError } from "./outward/OutwardError.ts";
import { Problem } from "./problem.ts";
import type { ServiceSettings } from "./ServiceSettings.ts";
import { secretsOf } from "./secrets.ts";

/** What the site's server says of the person who is signed in. */
export interface Assertion {
  readonly customer: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  /** Channels (`contact`) for which the shop holds an address that the person confirmed, by double opt-in. */
  readonly channels: readonly ContactChannel[];
}

/** Clocks of two servers differ by less. */
const TOLERANCE_S = 30;
const MAX_CHARS = { sub: 128, email: 254, phone: 40, name: 200 } as const;

/**
 * Reads an assertion (JWT, HS256 by the site's identity secret or EdDSA by the site's public keys; `sub` and `exp` needed). One that is not ours or is over
 * is a 401, a claim that is missing or can't be used a 400; either names the claim.
 */
export async function verifyAssertion(
  env: Env,
  assertion: string,
  keys: Pick<ServiceSettings, "identity_jwks_url" | "identity_jwks">,
): Promise<Assertion> {
  const claims = await claimsOf(env, assertion, keys).catch((error: unknown) => {
    throw refusalOf(error);
  });
  const customer = textOf(claims, "sub");
  if (customer === null || customer === "") throw badClaim("sub", "must not be empty");
  return {
    customer,
    email: textOf(claims, "email"),
    phone: textOf(claims, "phone"),
    name: textOf(claims, "name"),
    channels: channelsOf(claims),
  };
}

/** By the algorithm that the header names, with the keys of that algorithm alone: a public key is never a secret. */
async function claimsOf(
  env: Env,
  assertion: string,
  settings: Pick<ServiceSettings, "identity_jwks_url" | "identity_jwks">,
): Promise<JWTPayload> {
  const terms = { requiredClaims: ["sub", "exp"], clockTolerance: TOLERANCE_S };
  const keys = identityKeys(env, settings);
  if (keys && isSignedByKey(assertion)) {
    return (await jwtVerify(assertion, keys, { ...terms, algorithms: ["EdDSA", "Ed25519"] }))
      .payload;
  }
  const secret = new TextEncoder().encode(secretsOf(env).identity);
  return (await jwtVerify(assertion, secret, { ...terms, algorithms: ["HS256"] })).payload;
}

function isSignedByKey(assertion: string): boolean {
  try {
    return ["EdDSA", "Ed25519"].includes(decodeProtectedHeader(assertion).alg ?? "");
  } catch {
    return false;
  }
}

function channelsOf({ contact }: JWTPayload): ContactChannel[] {
  if (contact === undefined || contact === null) return [];
  const named: unknown[] = Array.isArray(contact) ? contact : [null];
  return named.map((entry) => {
    const channel = CONTACT_CHANNELS.find((one) => one === entry);
    if (!channel) throw badClaim("contact", `must be a list of: ${CONTACT_CHANNELS.join(", ")}`);
    return channel;
  });
}

function textOf(claims: JWTPayload, claim: keyof typeof MAX_CHARS): string | null {
  const value = claims[claim];
  if (value === undefined || value === null) return null;
  if (typeof value !== "string") throw badClaim(claim, "must be a string");
  const text = value.trim();
  if (text.length > MAX_CHARS[claim]) {
    throw badClaim(claim, `must be at most ${MAX_CHARS[claim]} characters`);
  }
  if (/[\p{Cc}\p{Cs}]/u.test(text))
    throw badClaim(claim, "must be text without control characters");
  return text;
}

function refusalOf(error: unknown): unknown {
  if (error instanceof errors.JWTExpired) return untrusted("assertion.exp", "is over");
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === "missing") return badClaim(error.claim, "is needed");
    if (error.reason === "invalid") return badClaim(error.claim, "must be a number of seconds");
    return untrusted(`assertion.${error.claim}`, "does not hold now");
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return untrusted("assertion", "is not signed with the site's identity secret or key");
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return untrusted(
      "assertion",
      "must be signed with HS256, or with EdDSA where the site names its keys",
    );
  }
  if (error instanceof errors.JWKSNoMatchingKey) {
    return untrusted("assertion", "is signed with none of the site's keys");
  }
  if (error instanceof errors.JWKSTimeout || error instanceof OutwardError) {
    return new Problem(503, "The site's keys can't be read just now: send it again.", {
      headers: { "Retry-After": "30" },
      errors: [{ path: "assertion", message: "can't be checked now" }],
    });
  }
  if (error instanceof errors.JOSEError) return untrusted("assertion", "is not a signed JWT");
  return error;
}

/** A claim of a genuine assertion that can't be used. */
export function badClaim(claim: string, message: string): Problem {
  return new Problem(400, `The assertion's ${claim} ${message}.`, {
    errors: [{ path: `assertion.${claim}`, message }],
  });
}

function untrusted(path: string, message: string): Problem {
  return new Problem(401, `The assertion can't be trusted: ${path} ${message}.`, {
    headers: { "WWW-Authenticate": 'Bearer realm="candour", error="invalid_token"' },
    errors: [{ path, message }],
  });
}
