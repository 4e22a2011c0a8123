import { base64url } from "../platform/base64url.ts";
import { placedIn } from "../platform/residency/placedIn.ts";
import type { Handoff } from "./Handoff.ts";

/** The form of a code, and of the secret behind it: 256 bits. */
export const HANDOFF_FORM = /^[A-Za-z0-9_-]{43}$/;

/** The object of a code, by the hash of its name, as with shoppers. */
export function handoffOf(env: Env, site: string, code: string): DurableObjectStub<Handoff> {
  const { HANDOFF } = env;
  return HANDOFF.get(
    HANDOFF.idFromString(placedIn(HANDOFF, site).idFromName(`${site}:${code}`).toString()),
  );
}

/** The code of a secret: the box keeps the secret, the shop's address gets the code. */
export async function codeOf(secret: string): Promise<string> {
  return base64url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(secret)));
}
