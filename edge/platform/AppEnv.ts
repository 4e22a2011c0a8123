/** What every Hono app of the edge is typed with. */
export interface AppEnv {
  Bindings: Env;
}
