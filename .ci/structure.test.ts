import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readSources, type SourceFile } from "./imports.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const sources = readSources(ROOT);
const isTest = (path: string): boolean => /\.(test|e2e)\.tsx?$|\/(test|e2e)\//.test(path);
const product = sources.filter((source) => !isTest(source.path));
const within = (path: string, folder: string): boolean => path.startsWith(`${folder}/`);

const breaches = (
  files: readonly SourceFile[],
  isAllowed: (from: string, to: string) => boolean,
): string[] =>
  files.flatMap((file) =>
    file.ours.filter((to) => !isAllowed(file.path, to)).map((to) => `${file.path} -> ${to}`),
  );

it("sees the sources, so that the rules below can fail", () => {
  expect(product.length).toBeGreaterThan(50);
  expect(product.some((file) => file.ours.some((to) => within(to, "sdk/wire")))).toBe(true);
});

it("lets sdk/wire and sdk/rank import nothing of ours but themselves", () => {
  for (const folder of ["sdk/wire", "sdk/rank"]) {
    const files = product.filter((file) => within(file.path, folder));
    expect(breaches(files, (_, to) => within(to, folder))).toEqual([]);
    expect(files.flatMap((file) => file.packages)).toEqual([]);
  }
});

it("lets the edge import sdk/wire and sdk/rank, nothing else of the SDK", () => {
  const files = product.filter((file) => within(file.path, "edge"));
  const isAllowed = (_: string, to: string): boolean =>
    ["edge", "sdk/wire", "sdk/rank"].some((folder) => within(to, folder));
  expect(breaches(files, isAllowed)).toEqual([]);
});

it("keeps the SDK from importing the edge or the examples", () => {
  const files = product.filter(
    (file) => within(file.path, "sdk") && !within(file.path, "sdk/bench"),
  );
  expect(breaches(files, (_, to) => within(to, "sdk"))).toEqual([]);
});

it("lets the examples use only what a user can", () => {
  const files = product.filter((file) => within(file.path, "examples"));
  expect(breaches(files, (_, to) => within(to, "examples"))).toEqual([]);
});

/** Each third-party package and the one place that may import it. */
const PLACES: Record<string, string> = {
  "@arethetypeswrong/core": ".ci/",
  "@cloudflare/vitest-plugin": "vitest.config.ts",
  "@hono/node-server": "examples/",
  "@valibot/to-json-schema": "edge/slots/file/",
  "@rollup/plugin-node-resolve": "rollup.config.mjs",
  "@sparticuz/chromium": "examples/browser.ts",
  "axe-core": "examples/",
  "csv-parse": "edge/catalogue/",
  esbuild: "rollup.config.mjs|.ci/build/|examples/frameworks/",
  hono: "edge/|examples/",
  "hono-openapi": "edge/",
  "idb-keyval": "sdk/delivery/",
  "ipaddr.js": "edge/platform/",
  isbot: "edge/platform/",
  jose: "edge/platform/",
  "libphonenumber-js": "edge/customer/",
  miniflare: "edge/bench/",
  "playwright-core": "examples/browser.ts",
  "postal-mime": "edge/customer/",
  rollup: "rollup.config.mjs",
  sax: "edge/catalogue/",
  standardwebhooks: "edge/platform/",
  terser: "rollup.config.mjs",
  uplot: "edge/console/",
  valibot: "edge/",
  vitest: "vitest.config.ts",
  "web-vitals": "sdk/capture/",
  wrangler: "examples/start/startEdge.ts|edge/bench/",
};

it("imports each third-party package in one place", () => {
  const stray = product.flatMap((file) =>
    file.packages
      .filter((name) => {
        const places = PLACES[name]?.split("|") ?? [];
        return !places.some((place) => file.path === place || file.path.startsWith(place));
      })
      .map((name) => `${file.path} imports ${name}`),
  );
  expect(stray).toEqual([]);
});

it("has no cycle of imports, types included", () => {
  const graph = new Map(product.map((file) => [file.path, file.ours]));
  expect(findCycle(graph)).toEqual([]);
});

it("finds a cycle where there is one", () => {
  const graph = new Map([
    ["a.ts", ["b.ts"]],
    ["b.ts", ["c.ts"]],
    ["c.ts", ["a.ts"]],
  ]);
  expect(findCycle(graph)).toEqual(["a.ts", "b.ts", "c.ts", "a.ts"]);
});

it("keeps every file under 300 lines", () => {
  const styles = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "*.css"], {
    cwd: ROOT,
    encoding: "utf8",
  })
    .split("\n")
    .filter((path) => path !== "" && existsSync(`${ROOT}/${path}`))
    .map((path) => ({
      path,
      lines: readFileSync(`${ROOT}/${path}`, "utf8").split("\n").length - 1,
    }));
  expect(styles.length).toBeGreaterThan(10);
  const long = [...sources, ...styles].filter((file) => file.lines > 300);
  expect(long.map((file) => file.path)).toEqual([]);
});

it("keeps docs/architecture.md under 120 lines", () => {
  const lines = readFileSync(`${ROOT}/docs/architecture.md`, "utf8").split("\n").length;
  expect(lines).toBeLessThan(120);
});

it("has only the four folders and the configuration at the top", () => {
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const top = new Set(list.split("\n").map((path) => path.split("/")[0] ?? ""));
  const known =
    /^(sdk|edge|examples|docs|package(-lock)?\.json|rollup\.config\.mjs|wrangler\.toml|tsconfig\.json|vitest\.config\.ts|biome\.json|README\.md|CHANGELOG\.md|LICENSE|\..*|)$/;
  expect([...top].filter((name) => !known.test(name))).toEqual([]);
});

function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (node: string): string[] => {
    const at = path.indexOf(node);
    if (at >= 0) return [...path.slice(at), node];
    if (done.has(node)) return [];
    path.push(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(node);
    return [];
  };
  for (const node of graph.keys()) {
    const cycle = visit(node);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
