import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isBuilt } from "../examples/start/isBuilt.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

type Check = readonly [name: string, command: string, ...args: string[]];

/** What the checks are of: what `npm test` has just built is not built again. */
const BUILD: readonly Check[] = isBuilt(ROOT) ? [] : [["build", "rollup", "-c", "--silent"]];

/** Everything that can be checked without running the product, one line each; all are run, then the verdict. */
const CHECKS: readonly Check[] = [
  ...BUILD,
  ["types", "tsc", "-b"],
  ["lint and format", "biome", "check", "--error-on-warnings", "."],
  ["structure", "vitest", "run", "--project", "node", ".ci"],
  ["sizes", "size-limit"],
  ["package", "publint", "--strict"],
  ["types of the packed package", process.execPath, ".ci/packed.ts"],
];

let failed = 0;
for (const [name, command, ...args] of CHECKS) {
  const run = spawnSync(command, args, { encoding: "utf8" });
  const passed = run.status === 0;
  console.log(`${passed ? "ok  " : "FAIL"} ${name}`);
  if (!passed || name === "sizes") console.log(`${run.stdout ?? ""}${run.stderr ?? ""}`.trimEnd());
  if (!passed) failed++;
}
if (failed > 0) {
  console.error(`${failed} of ${CHECKS.length} checks failed`);
  process.exit(1);
}
