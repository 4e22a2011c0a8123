import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { type Pointer, pointerKey } from "../relevance/snapshot/Pointer.ts";
import { bundle } from "./bundle.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url).href);

export interface BenchServer {
  readonly url: string;
  /** Process ids of the runtime that this server started. */
  readonly pids: readonly number[];
  /** The version of the items that the site's readers are pointed to; 0 for none. */
  shownVersion(site: string): Promise<number>;
  /** Puts messages on the queue, and waits until it has them. */
  enqueue(bodies: readonly unknown[]): Promise<void>;
  /** Address of the runtime's inspector, where it was asked for. */
  inspector(): Promise<URL>;
  close(): Promise<void>;
}

export interface ServerOptions {
  /** The bundled Worker; made where it is not given. */
  readonly contents?: string;
  /** Where everything is kept; in memory, and gone with the server, without one. */
  readonly folder?: string;
  /** Told whatever the runtime prints. */
  readonly onPrint?: (text: string) => void;
  /** With an inspector, which a server whose CPU is measured does without. */
  readonly isInspected?: boolean;
}

/** The classes of durable objects that wrangler.toml binds, and the one to measure against. */
const CLASSES = [
  ...Array.from(
    readFileSync(at("../../wrangler.toml"), "utf8").matchAll(/^class_name = "(\w+)"/gm),
    ([, name = ""]) => name,
  ),
  "Yardstick",
];

/** The bundled Worker in workerd by Miniflare's API: the dev server's proxies would cost twenty times a null route. */
export async function startServer(options: ServerOptions = {}): Promise<BenchServer> {
  const { contents = bundle(), folder: state, onPrint, isInspected } = options;
  const before = new Set(workerdPids());
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      ...(isInspected && { inspectorPort: 0 }),
      ...(onPrint && { handleStructuredLogs: ({ message }) => onPrint(message) }),
      modules: [{ type: "ESModule", path: "worker.js", contents }],
      compatibilityDate: "2026-08-01",
      compatibilityFlags: ["nodejs_compat"],
      bindings: { ENVIRONMENT: "local" },
      durableObjects: Object.fromEntries(
        CLASSES.map((className) => [
          className.replace(/(?<=[a-z])(?=[A-Z])/, "_").toUpperCase(),
          { className, useSQLite: true },
        ]),
      ),
      ...(state !== undefined && { resourcePersistencePath: state }),
      d1Databases: ["DB"],
      kvNamespaces: ["PUBLISHED"],
      r2Buckets: ["SNAPSHOTS"],
      queueProducers: { CONTRIBUTIONS: "contributions" },
      queueConsumers: { contributions: { maxBatchSize: 100, maxBatchTimeout: 1 } },
      ratelimits: {
        RATE: { namespace_id: "1", simple: { limit: 1e9, period: 60 } },
        RATE_KEYS: { namespace_id: "2", simple: { limit: 1e9, period: 60 } },
      },
    }),
  );
  const url = (await miniflare.ready).origin;
  const db = await miniflare.getD1Database("DB");
  const folder = at("../migrations/");
  const isNew = !(await db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'sites'").first());
  for (const file of isNew ? readdirSync(folder).sort() : []) {
    const sql = readFileSync(`${folder}${file}`, "utf8").replace(/--.*$/gm, "");
    // Statements of a trigger end within it.
    for (const [statement] of sql.matchAll(/\s*CREATE TRIGGER[\s\S]*?\bEND\s*;|[^;]+;?/gi)) {
      if (statement.trim() !== "") await db.prepare(statement).run();
    }
  }
  const pids = workerdPids().filter((pid) => !before.has(pid));
  return {
    ...{ url, pids, close: () => miniflare.dispose() },
    inspector: () => miniflare.getInspectorURL(),
    async enqueue(bodies) {
      const queue = await miniflare.getQueueProducer("CONTRIBUTIONS");
      await queue.sendBatch(bodies.map((body) => ({ body, contentType: "json" })));
    },
    async shownVersion(site) {
      const kv = await miniflare.getKVNamespace("PUBLISHED");
      const text = await kv.get(pointerKey(site));
      const pointer: Pointer | null = text === null ? null : JSON.parse(String(text));
      return pointer?.items?.version ?? 0;
    },
  };
}

/** Children of this process that run workerd (Linux; empty elsewhere, and CPU is then not told). */
function workerdPids(): number[] {
  try {
    const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, "utf8");
    return children
      .split(/\s+/)
      .filter(Boolean)
      .map(Number)
      .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("workerd"));
  } catch {
    return [];
  }
}
