import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "../InputError.ts";

/** The files that a path names: itself, or all that a folder holds, at any depth and in the order of their names, but hidden ones. */
export function filesOf(path: string): string[] {
  if (path === "-" || !statSync(path).isDirectory()) return [path];
  const files = namesIn(path).map((name) => join(path, name));
  if (files.length === 0) throw new InputError(`${path}: no files in it`);
  return files;
}

function namesIn(folder: string): string[] {
  const names: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (name.startsWith(".")) continue;
    const path = join(folder, name);
    if (statSync(path).isDirectory()) names.push(...namesIn(path).map((one) => join(name, one)));
    else names.push(name);
  }
  return names;
}
