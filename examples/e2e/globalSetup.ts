import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { type Demo, startDemo } from "./startDemo.ts";

type Place = Pick<Demo, "edge" | "shop" | "news" | "stateDir">;

declare module "vitest" {
  interface ProvidedContext {
    demos: readonly Place[];
  }
}

/** As many demos as files may run at one time: one, if the command names a single file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.argv.filter((word) => word.endsWith(".e2e.ts")).length;
  const count = named === 1 ? 1 : project.vitest.config.maxWorkers;
  const stateDirs = Array.from({ length: count }, () =>
    mkdtempSync(join(tmpdir(), "candour-e2e-")),
  );
  const demos: Demo[] = [];
  // One after the other: the first builds the SDK if that is needed.
  for (const stateDir of stateDirs) demos.push(await startDemo(stateDir));
  project.provide(
    "demos",
    demos.map(({ edge, shop, news, stateDir }) => ({ edge, shop, news, stateDir })),
  );
  return async () => {
    await Promise.all(demos.map((demo) => demo.stop()));
    for (const stateDir of stateDirs) rmSync(stateDir, { recursive: true, force: true });
  };
}
