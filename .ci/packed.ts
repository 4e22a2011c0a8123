import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";

/**
 * Packs the package as `npm publish` would and asks whether its types are right for whoever resolves it. The one rule left
 * out is about `require()` in Node versions that can't load an ES module.
 */
const ALLOWED = new Set(["CJSResolvesToESM"]);
const folder = mkdtempSync(join(tmpdir(), "candour-pack-"));
try {
  const printed = execFileSync(
    "npm",
    ["pack", "--ignore-scripts", "--json", "--silent", "--pack-destination", folder],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  const packed: unknown = JSON.parse(printed.slice(printed.search(/[[{]/)));
  const [{ filename, files }] = Object.values(Object(packed)).map(Object);
  const paths: string[] = files.map((file: unknown) => String(Object(file).path));
  const stray = paths.filter(
    (path) => !/^(dist\/npm\/|package\.json|README\.md|LICENSE|CHANGELOG\.md)/.test(path),
  );
  const result = await checkPackage(
    createPackageFromTarballData(readFileSync(join(folder, filename))),
  );
  const problems = result.types
    ? result.problems.filter(({ kind }) => !ALLOWED.has(kind))
    : [{ kind: "NoTypes" }];
  for (const problem of problems) console.error(JSON.stringify(problem));
  for (const path of stray) console.error(`packed, and should not be: ${path}`);
  if (problems.length > 0 || stray.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true });
}
