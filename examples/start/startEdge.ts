import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  getPlatformProxy,
  unstable_readConfig,
  unstable_splitSqlQuery,
  unstable_startWorker,
} from "wrangler";
import { Stop } from "./Stop.ts";
import type { Settings } from "./settings.ts";
import type { StateFolder } from "./stateFolder.ts";

const LOG_LEVEL = process.env["CANDOUR_LOG"] === "debug" ? "debug" : "error";

/** Nothing is looked up or reported on the network: the edge runs offline. What it says while all is well is kept back. */
const QUIET = {
  WRANGLER_LOG: LOG_LEVEL,
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_SEND_ERROR_REPORTS: "false",
  WRANGLER_HIDE_BANNER: "true",
};

export interface RunningEdge {
  close(): Promise<void>;
}

/** Runs the Worker of wrangler.toml in workerd, its state kept in the folder. */
export async function startEdge(settings: Settings): Promise<RunningEdge> {
  Object.assign(process.env, QUIET);
  const worker = await unstable_startWorker({
    config: join(settings.root, "wrangler.toml"),
    bindings: {
      ENVIRONMENT: { type: "plain_text", value: "local" },
      // The demo shop stands on this machine: feeds may be fetched from it, and messages sent to it.
      OUTWARD_LOOPBACK: { type: "plain_text", value: "yes" },
    },
    dev: {
      server: { hostname: "localhost", port: settings.edgePort },
      inspector: false,
      persist: settings.stateDir,
      watch: false,
      remote: false,
      logLevel: LOG_LEVEL,
    },
  });
  await worker.ready;
  await answers(settings.edgeUrl);
  return { close: () => worker.dispose() };
}

/** As wrangler makes it. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS d1_migrations (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT UNIQUE,
  applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

const ANSWERS_WITHIN_MS = 60_000;

/** The server may listen although the Worker could not be built: only an answer of its own tells. */
async function answers(edgeUrl: string): Promise<void> {
  const within = AbortSignal.timeout(ANSWERS_WITHIN_MS);
  const answer = await fetch(`${edgeUrl}/healthz`, { signal: within }).catch(() => null);
  if (!answer?.ok)
    throw new Stop(
      `The edge does not answer at ${edgeUrl}/healthz. See why with CANDOUR_LOG=debug npm start`,
    );
}

/** The part of D1 that migrations need. */
interface Database {
  prepare(sql: string): Statement;
  batch(statements: readonly Statement[]): Promise<unknown>;
}
interface Statement {
  bind(...values: readonly unknown[]): Statement;
  all(): Promise<{ results: readonly object[] }>;
}

/**
 * Brings D1 up to the newest migration, as `wrangler d1 migrations apply` does and in the same table: that command would take
 * longer than the rest of a start. Skipped when this folder already has them all.
 */
export async function migrate(settings: Settings, state: StateFolder): Promise<void> {
  const dir = join(settings.root, "edge/migrations");
  const files = readdirSync(dir)
    .filter((name) => name.endsWith(".sql"))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(dir, name), "utf8") }));
  const hash = createHash("sha256");
  for (const { sql } of files) hash.update(sql);
  const digest = hash.digest("hex");
  if (state.get("migrations") === digest) return;
  Object.assign(process.env, QUIET);
  const { env, dispose } = await getPlatformProxy<{ DB: Database }>({
    configPath: databaseAlone(settings),
    persist: { path: join(settings.stateDir, "v3") },
    remoteBindings: false,
  });
  try {
    await env.DB.prepare(MIGRATIONS_TABLE).all();
    const { results } = await env.DB.prepare("SELECT name FROM d1_migrations").all();
    const applied = new Set(results.map((row) => String(Reflect.get(row, "name"))));
    for (const { name, sql } of files.filter((file) => !applied.has(file.name))) {
      const note = env.DB.prepare("INSERT INTO d1_migrations (name) VALUES (?)").bind(name);
      const statements = unstable_splitSqlQuery(sql).map((one) => env.DB.prepare(one));
      await env.DB.batch([...statements, note]);
    }
  } finally {
    await dispose();
  }
  state.set("migrations", digest);
}

/** Of wrangler.toml what is about D1, in a file of its own: without the Worker there is nothing to bind all else to. */
function databaseAlone(settings: Settings): string {
  const { name, compatibility_date, d1_databases } = unstable_readConfig({
    config: join(settings.root, "wrangler.toml"),
  });
  const path = join(settings.stateDir, "database.json");
  writeFileSync(path, JSON.stringify({ name, compatibility_date, d1_databases }));
  return path;
}
