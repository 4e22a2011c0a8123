import type { Context } from "hono";
import type { AppEnv } from "../platform/AppEnv.ts";
import type { Site } from "../platform/Site.ts";
import type { Staff } from "./session/Staff.ts";

/** What pages of the console are typed with. */
export interface ConsoleEnv {
  Bindings: Env;
  Variables: AppEnv["Variables"] & {
    /** Who is signed in; set by `requireStaff`. */
    staff: Staff;
    site: Site;
    /** The whole of the edge's own API, to be called as anybody else would call it. */
    api: Api;
    /** The posted form, once it is known to come from a page of ours. */
    form: FormData;
  };
}

export interface Api {
  fetch(request: Request, env: Env, context: Context["executionCtx"]): Response | Promise<Response>;
}
