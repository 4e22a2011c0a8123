import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { unstable_startWorker } from "wrangler";
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

/** Brings D1 up to the newest migration; skipped when this folder already has them all. */
export async function migrate(settings: Settings, state: StateFolder): Promise<void> {
  const dir = join(settings.root, "edge/migrations");
  const hash = createHash("sha256");
  for (const name of readdirSync(dir).sort()) hash.update(readFileSync(join(dir, name)));
  const digest = hash.digest("hex");
  if (state.get("migrations") === digest) return;
  await promisify(execFile)(
    process.execPath,
    [
      join(settings.root, "node_modules/wrangler/bin/wrangler.js"),
      ...["d1", "migrations", "apply", "candour", "--local"],
      ...["--config", join(settings.root, "wrangler.toml")],
      ...["--persist-to", settings.stateDir],
    ],
    { cwd: settings.root, env: { ...process.env, ...QUIET } },
  );
  state.set("migrations", digest);
}
