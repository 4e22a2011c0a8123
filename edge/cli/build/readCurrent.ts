import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { InputError } from "../InputError.ts";
import type { Current, Finished } from "./Current.ts";

export const CURRENT = "current.json";

/** What an output folder holds now; null where nothing was finished in it yet. */
export async function readCurrent(out: string): Promise<Current | null> {
  const file = join(out, CURRENT);
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return null;
  const current: unknown = parse(text);
  if (isCurrent(current)) return current;
  throw new InputError(`${file} is not what a build wrote; move it away or take another folder`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isCurrent(value: unknown): value is Current {
  if (!isFinished(value) || !("format" in value) || value.format !== 1) return false;
  if (!("site" in value) || typeof value.site !== "string") return false;
  return "before" in value && Array.isArray(value.before) && value.before.every(isFinished);
}

function isFinished(value: unknown): value is Finished {
  if (typeof value !== "object" || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const isText = (name: string): boolean => typeof fields.get(name) === "string";
  // A folder's name only: what is read here is later removed.
  const isName = /^v\d+-[0-9a-f]{12}$/.test(String(fields.get("folder")));
  return Number.isInteger(fields.get("version")) && isName && isText("key") && isText("hash");
}
