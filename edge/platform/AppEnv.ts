import type { Actor } from "./Actor.ts";
import type { Role } from "./secrets.ts";

/** What every Hono app of the edge is typed with. */
export interface AppEnv {
  Bindings: Env;
  /** Whose key it is, and who acts; set by `requireRole`. */
  Variables: { role: Role; actor: Actor };
}
