import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, it } from "vitest";
import { bundle } from "../../bench/bundle.ts";
import { startServer } from "../../bench/startServer.ts";
import { runCli } from "../test/runCli.ts";
import { sampleOrders } from "../test/sampleShop.ts";
import { workFolder } from "../test/workFolder.ts";

const DOCS = join(import.meta.dirname, "../../../docs/offline.md");
/** So many that an export takes several answers. */
const SHARDS = 32;
const ADMIN_KEY = "local-admin";

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ contents: bundle() });
  const site = {
    ...{ site: "demo", name: "Export", origins: ["https://shop.example"], currency: "GBP" },
    ...{ locale: "en-GB", time_zone: "Europe/London", settings: { item_shards: SHARDS } },
  };
  const answer = await fetch(`${server.url}/v1/admin/site`, {
    method: "PUT",
    headers: { Authorization: `Bearer ${ADMIN_KEY}`, "Content-Type": "application/json" },
    body: JSON.stringify(site),
  });
  expect(answer.status).toBe(200);
}, 60_000);
afterAll(() => server.close());

it.each(["bash", "sh"])(
  "the loop of the docs brings down a whole export, in %s",
  async (shell) => {
    const [loop = ""] = /^rm -rf statistics.*?^done$/ms.exec(readFileSync(DOCS, "utf8")) ?? [];
    const work = workFolder();
    const env = { ...process.env, EDGE: server.url, ADMIN_KEY };
    const script = loop.replaceAll("SITE", "demo");
    await promisify(execFile)(shell, ["-c", script], { cwd: work.at("."), env });
    expect(readdirSync(work.at("statistics")).length).toBeGreaterThan(3);
    const orders = work.write("orders.ndjson", sampleOrders());
    const given = ["--statistics", work.at("statistics"), "--orders", orders];
    const run = await runCli(["build", ...given, "--out", work.at("out")]);
    expect(run).toMatchObject({ code: 0 });
  },
  60_000,
);
