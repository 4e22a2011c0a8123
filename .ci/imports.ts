import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

/** One source file and what it imports: paths of ours, names of packages. Type imports count as well. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly ours: readonly string[];
  readonly packages: readonly string[];
}

const SOURCE = /\.(ts|tsx|mjs)$/;
const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']|(?:^|[\n;])\s*import\s*["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;

/** Every source file that git tracks or would track. */
export function readSources(root: string): SourceFile[] {
  const list = execFileSync("git", ["ls-files", "-co", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  });
  return list
    .split("\n")
    .filter((path) => SOURCE.test(path) && !path.endsWith(".d.ts") && existsSync(join(root, path)))
    .map((path) => readSource(root, path));
}

function readSource(root: string, path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const named = [...withoutComments(text).matchAll(IMPORT)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  const ours = named.filter((name) => name.startsWith("."));
  const packages = named.filter(
    (name) => !name.startsWith(".") && !/^(node|cloudflare):/.test(name),
  );
  return {
    path,
    lines: text.split("\n").length - 1,
    ours: ours.map((name) => normalize(join(dirname(path), name))),
    packages: [...new Set(packages.map(packageName))],
  };
}

function packageName(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}
