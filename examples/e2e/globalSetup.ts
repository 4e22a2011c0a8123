import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { startDemo } from "./startDemo.ts";

declare module "vitest" {
  interface ProvidedContext {
    edge: string;
    shop: string;
    news: string;
    stateDir: string;
  }
}

/** One demo for all browser tests: each uses its own browser context, hence its own shopper. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stateDir = mkdtempSync(join(tmpdir(), "candour-e2e-"));
  const demo = await startDemo(stateDir);
  project.provide("edge", demo.edge);
  project.provide("shop", demo.shop);
  project.provide("news", demo.news);
  project.provide("stateDir", stateDir);
  return async () => {
    await demo.stop();
    rmSync(stateDir, { recursive: true, force: true });
  };
}
