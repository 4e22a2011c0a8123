import type { Role } from "./secrets.ts";

/** Who acts, as far as it is known. */
export interface Actor {
  readonly role: Role;
  /** The person; null where a bare key was used. */
  readonly name: string | null;
  /** How the name is known: `key`: whoever holds the key says so; `session` and `access`: a sign-in vouches for it. */
  readonly via: "key" | "session" | "access";
}
