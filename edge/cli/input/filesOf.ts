import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../InputError.ts";

/** The files that a path names: itself, or all that a folder holds, at any depth and in the order of their names, but hidden ones. */
export function filesOf(path: string): string[] {
  if (path === "-" || !statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => !/(^|[\\/])\./.test(name))
    .sort()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
  if (files.length === 0) throw new InputError(`${path}: no files in it`);
  return files;
}
