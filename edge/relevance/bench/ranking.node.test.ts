import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";

const bench = fileURLToPath(new URL("ranking.ts", import.meta.url).href);
const folder = mkdtempSync(join(tmpdir(), "candour-bench-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function run(...given: string[]) {
  const child = spawnSync(process.execPath, [bench, ...given], { encoding: "utf8" });
  return { code: child.status, lines: child.stdout.trim().split("\n"), error: child.stderr };
}

const sessions = Array.from({ length: 40 }, (_, n) => `a${n % 4} b${n % 4} c${n % 4}\n`).join("");
// Named as text, packed all the same: the first bytes decide.
const train = file("train.txt", gzipSync(sessions));
const test = file("test.txt", "a1 b1\tc1\nunknown a2\tb2\nnothing\tc3\nb3\tnever-seen\n");

it("ends with one JSON line that counts every question, unknown items included", () => {
  const { code, lines } = run("--train", train, "--test", test);
  expect(code).toBe(0);
  const last: unknown = JSON.parse(lines.at(-1) ?? "");
  expect(last).toMatchObject({ queries: 4, p5: 50, p20: 50, model_mb: expect.any(Number) });
  expect(last).toHaveProperty("mrr20");
  expect(last).toHaveProperty("query_ms_p50");
  expect(last).toHaveProperty("query_ms_p99");
  expect(last).toHaveProperty("build_s");
  expect(last).toHaveProperty("peak_rss_mb");
  expect(lines.join("\n")).toContain("VMIS-kNN");
}, 30_000);

it("explains one question by its terms", () => {
  const { code, lines } = run("--train", train, "--test", test, "--explain", "1");
  expect(code).toBe(0);
  expect(lines.join("\n")).toMatch(/c1 .*<- came next\n +[\d.]+ +viewed_together of b1/);
}, 30_000);

it("says what is wrong with the arguments or the files and ends with 2", () => {
  expect(run("--train", train)).toMatchObject({
    code: 2,
    error: expect.stringContaining("--test"),
  });
  const missing = run("--train", join(folder, "none"), "--test", test);
  expect(missing).toMatchObject({ code: 2, error: expect.stringContaining("--train: ENOENT") });
  const odd = run("--train", train, "--test", file("odd.txt", "a1\tb1\na1 b1\n"));
  expect(odd).toMatchObject({ code: 2, error: expect.stringContaining("line 2") });
  const cut = file("cut.gz", gzipSync(sessions).subarray(0, 40));
  expect(run("--train", cut, "--test", test)).toMatchObject({ code: 2 });
  expect(run("--train", file("empty.txt", ""), "--test", test)).toMatchObject({ code: 2 });
  const beyond = run("--train", train, "--test", test, "--explain", "9");
  expect(beyond).toMatchObject({ code: 2, error: expect.stringContaining("4 test lines") });
}, 60_000);
