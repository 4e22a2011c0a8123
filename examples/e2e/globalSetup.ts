import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { isBuilt } from "../start/isBuilt.ts";
import { type Demo, launchDemo } from "./launchDemo.ts";

type Place = Pick<Demo, "edge" | "shop" | "news" | "stateDir">;

declare module "vitest" {
  interface ProvidedContext {
    demos: readonly Place[];
  }
}

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** As many demos as files may run at one time, started together: one, if the command names a single file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.argv.filter((word) => word.endsWith(".e2e.ts")).length;
  const count = named === 1 ? 1 : project.vitest.config.maxWorkers;
  const demos: Demo[] = [];
  for (let n = 0; n < count; n++) {
    // The first builds the SDK if that is needed.
    if (n === 1 && !isBuilt(ROOT)) await demos[0]?.ready;
    const stateDir = mkdtempSync(join(tmpdir(), "candour-e2e-"));
    demos.push(await launchDemo(stateDir));
  }
  await Promise.all(demos.map(({ ready }) => ready));
  project.provide(
    "demos",
    demos.map(({ edge, shop, news, stateDir }) => ({ edge, shop, news, stateDir })),
  );
  return async () => {
    await Promise.all(demos.map((demo) => demo.stop()));
    for (const { stateDir } of demos) rmSync(stateDir, { recursive: true, force: true });
  };
}
