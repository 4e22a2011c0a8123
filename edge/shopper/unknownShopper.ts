import { Problem } from "../platform/problem.ts";

/** The answer to a token that is missing, forged, another site's or erased: one and the same, so that it tells nothing. */
export function unknownShopper(): Problem {
  return new Problem(401, "There is no such shopper. A token comes from POST /v1/consent.", {
    title: "Unknown shopper",
    type: "urn:candour:problem:unknown-shopper",
    headers: { "WWW-Authenticate": 'Bearer realm="candour"' },
    errors: [{ path: "shopper", message: "is not the token of a known shopper" }],
  });
}
