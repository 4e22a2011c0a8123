import type { Role } from "./secrets.ts";

/** What every Hono app of the edge is typed with. */
export interface AppEnv {
  Bindings: Env;
  /** Whose key it is; set by `requireRole`. */
  Variables: { role: Role };
}
