import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";

const at = (name: string): string => fileURLToPath(new URL(`../sdk/rank/${name}`, import.meta.url));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A page that has a module of the ranker in the global of that name. */
async function openWith(module: string, globalName: string): Promise<Page> {
  const bundle = await build({
    entryPoints: [at(module)],
    bundle: true,
    format: "iife",
    globalName,
    write: false,
  });
  const page = await browser.newPage();
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? "" });
  return page;
}

const file = JSON.parse(readFileSync(at("cases.json"), "utf8"));

it("answers every shared case in Chromium as it does in Node and in workerd", async () => {
  const page = await openWith("cases.ts", "cases");
  expect(file.cases.length).toBeGreaterThan(5);
  const run = (given: unknown): Promise<unknown> =>
    page.evaluate((cases) => Reflect.get(globalThis, "cases").runCases(cases), given);
  expect(await run(file)).toEqual([]);
  const [first, ...others] = file.cases;
  const wrong = { ...file, cases: [{ ...first, expected: [] }, ...others] };
  expect(await run(wrong)).toHaveLength(1);
});

it("answers thousands of generated cases in Chromium with the digests of Node and workerd", async () => {
  const page = await openWith("generatedCases.ts", "generated");
  const digest = (name: string, count: number): Promise<unknown> =>
    page.evaluate(
      ([name, count]) => Reflect.get(Reflect.get(globalThis, "generated"), name)(count),
      [name, count] as const,
    );
  const { generated } = file;
  expect(generated.count).toBe(10_000);
  expect(await digest("digestGenerated", generated.count)).toBe(generated.digest);
  expect(await digest("digestReranked", generated.reranked_count)).toBe(generated.reranked_digest);
  expect(await digest("digestRelated", generated.related_count)).toBe(generated.related_digest);
  expect(await digest("digestTaste", generated.taste_count)).toBe(generated.taste_digest);
  expect(await digest("digestRelated", 1)).not.toBe(generated.related_digest);
});
