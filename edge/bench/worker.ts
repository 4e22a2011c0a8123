import { DurableObject } from "cloudflare:workers";
import edge from "../index.ts";
import { forgetPublished } from "../relevance/snapshot/publishedSite.ts";

export * from "../index.ts";

/** The least that a call to an object can be: one row read, or one row written. */
export class Yardstick extends DurableObject<Env> {
  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    ctx.storage.sql.exec("CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, text TEXT)");
    ctx.storage.sql.exec("INSERT OR IGNORE INTO rows VALUES (1, 'one')");
  }

  read(): string {
    return this.ctx.storage.sql.exec<{ text: string }>("SELECT text FROM rows WHERE id = 1").one()
      .text;
  }

  insert(): number {
    return this.ctx.storage.sql.exec("INSERT INTO rows (text) VALUES ('more')").rowsWritten;
  }
}

interface BenchEnv extends Env {
  YARDSTICK: DurableObjectNamespace<Yardstick>;
}

/**
 * Miniflare's rate limiter is a subrequest to a simulation, dearer than a whole decision; the platform's is a counter
 * beside the isolate. It is measured apart (`/limit`) and left out of the routes.
 */
const UNLIMITED: RateLimit = { limit: async () => ({ success: true }) };
let unlimited: BenchEnv | undefined;

/** The edge as it is, with routes before it that do next to nothing, measured in the same server. */
export default {
  ...edge,
  async fetch(request: Request, env: BenchEnv, context: ExecutionContext): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    if (pathname === "/null") return new Response("{}");
    if (pathname === "/limit") return Response.json(await env.RATE.limit({ key: "bench" }));
    if (pathname === "/read") return new Response(await yardstick(env, search).read());
    if (pathname === "/insert") return new Response(String(await yardstick(env, search).insert()));
    unlimited ??= { ...env, RATE: UNLIMITED, RATE_KEYS: UNLIMITED };
    const [, cold] = /^\/(near|far)\//.exec(pathname) ?? [];
    if (!cold) return edge.fetch(request, unlimited, context);
    forgetPublished({ isNear: cold === "near" });
    const asked = new Request(request.url.replace(`/${cold}/`, "/"), request);
    return edge.fetch(asked, unlimited, context);
  },
};

/** One for all, or the one that is asked for (`?7`). */
function yardstick(env: BenchEnv, search: string): DurableObjectStub<Yardstick> {
  return env.YARDSTICK.getByName(search || "one");
}
