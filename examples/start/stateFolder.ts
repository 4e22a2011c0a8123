import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Stop } from "./Stop.ts";

/** Raised when what lies in the state folder can no longer be read by this version. */
const STATE_VERSION = 1;

/** What is remembered between starts: hashes of what was loaded, so that nothing is loaded twice. */
export interface StateFolder {
  readonly dir: string;
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** Opens or makes the folder; refuses one that another version wrote or that is not ours. */
export function openStateFolder(dir: string): StateFolder {
  const file = join(dir, "candour.json");
  if (!existsSync(dir)) mkdirSync(dir, { recursive: true });
  if (!existsSync(file)) {
    if (readdirSync(dir).length > 0)
      throw new Stop(
        `The folder ${dir} is not empty and holds no state of Candour. Name another: CANDOUR_STATE_DIR=... npm start`,
      );
    writeFileSync(file, JSON.stringify({ version: STATE_VERSION }));
  }
  const kept = read(file, dir);
  return {
    dir,
    get: (key) => kept[key],
    set(key, value) {
      kept[key] = value;
      writeFileSync(file, JSON.stringify({ ...kept, version: STATE_VERSION }, null, 2));
    },
  };
}

function read(file: string, dir: string): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    throw new Stop(`${file} can't be read. Delete the folder ${dir} to begin anew.`);
  }
  const entries = value && typeof value === "object" ? Object.entries(value) : [];
  const version = entries.find(([key]) => key === "version")?.[1];
  if (version !== STATE_VERSION)
    throw new Stop(
      `The state in ${dir} was written by another version (${String(version)}, this one reads ${STATE_VERSION}). Delete or move that folder, then start again.`,
    );
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === "string"),
  );
}
