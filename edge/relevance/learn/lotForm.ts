import * as v from "valibot";

/** A lot: 16 random bytes as base64url. */
export const lotForm = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
