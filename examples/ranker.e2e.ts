import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";

const at = (name: string): string => fileURLToPath(new URL(`../sdk/rank/${name}`, import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it("answers every shared case in Chromium as it does in Node and in workerd", async () => {
  const bundle = await build({
    entryPoints: [at("cases.ts")],
    bundle: true,
    format: "iife",
    globalName: "cases",
    write: false,
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
  const file = JSON.parse(readFileSync(at("cases.json"), "utf8"));
  expect(file.cases.length).toBeGreaterThan(5);
  const run = (given: unknown): Promise<unknown> =>
    page.evaluate((cases) => Reflect.get(globalThis, "cases").runCases(cases), given);
  expect(await run(file)).toEqual([]);
  const [first, ...others] = file.cases;
  const wrong = { ...file, cases: [{ ...first, expected: [] }, ...others] };
  expect(await run(wrong)).toHaveLength(1);
});
