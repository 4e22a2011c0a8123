import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url).href);

/** The Worker as it is deployed, in one module. */
export function bundle(entry = "./worker.ts"): string {
  const folder = mkdtempSync(join(tmpdir(), "candour-bench-"));
  try {
    execFileSync(
      at("../../node_modules/.bin/wrangler"),
      ["deploy", at(entry), "--dry-run", "--minify", "--outdir", folder],
      {
        cwd: at("../.."),
        stdio: ["ignore", "ignore", "inherit"],
        env: {
          ...process.env,
          WRANGLER_SEND_METRICS: "false",
          WRANGLER_SEND_ERROR_REPORTS: "false",
          CLOUDFLARE_CF_FETCH_ENABLED: "false",
          // Node 24 runs wrangler; the machine's own may be older.
          PATH: `${at("../../node_modules/.bin")}:${process.env.PATH ?? ""}`,
        },
      },
    );
    return readFileSync(join(folder, basename(entry).replace(/ts$/, "js")), "utf8");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
