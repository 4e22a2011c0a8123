import { errors, type JWTPayload, jwtVerify } from "jose";
import { Problem } from "./problem.ts";
import { secretsOf } from "./secrets.ts";

/** What the site's server says of the person who is signed in. */
export interface Assertion {
  readonly customer: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
}

/** Clocks of two servers differ by less. */
const TOLERANCE_S = 30;
const MAX_CHARS = { sub: 128, email: 254, phone: 40, name: 200 } as const;

/**
 * Reads an assertion (JWT, HS256 by the site's identity secret; `sub` and `exp` needed). One that is not ours or is over
 * is a 401, a claim that is missing or can't be used a 400; either names the claim.
 */
export async function verifyAssertion(env: Env, assertion: string): Promise<Assertion> {
  const secret = new TextEncoder().encode(secretsOf(env).identity);
  const claims = await jwtVerify(assertion, secret, {
    algorithms: ["HS256"],
    requiredClaims: ["sub", "exp"],
    clockTolerance: TOLERANCE_S,
  }).then(
    ({ payload }) => payload,
    (error: unknown) => {
      throw refusalOf(error);
    },
  );
  const customer = textOf(claims, "sub");
  if (customer === null || customer === "") throw badClaim("sub", "must not be empty");
  return {
    customer,
    email: textOf(claims, "email"),
    phone: textOf(claims, "phone"),
    name: textOf(claims, "name"),
  };
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

function refusalOf(error: unknown): Problem {
  if (error instanceof errors.JWTExpired) return untrusted("assertion.exp", "is over");
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.reason === "missing") return badClaim(error.claim, "is needed");
    if (error.reason === "invalid") return badClaim(error.claim, "must be a number of seconds");
    return untrusted(`assertion.${error.claim}`, "does not hold now");
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return untrusted("assertion", "is not signed with the site's identity secret");
  }
  if (error instanceof errors.JOSEAlgNotAllowed) {
    return untrusted("assertion", "must be signed with HS256");
  }
  if (error instanceof errors.JOSEError) return untrusted("assertion", "is not a signed JWT");
  throw error;
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
