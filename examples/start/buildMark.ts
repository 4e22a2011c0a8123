import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What the built SDK is made of. */
const SOURCES = [
  ".ci/build",
  "sdk",
  "edge",
  "rollup.config.mjs",
  "package.json",
  "package-lock.json",
];

/** Remembers when the SDK was built, so that a start builds it anew only where something has changed since. */
export interface BuildMark {
  isFresh(): boolean;
  /** To be called when a build is done: what has changed since `beganAtMs` counts as changed after it. */
  put(beganAtMs: number): void;
}

export function buildMark(root: string): BuildMark {
  const mark = join(root, "dist/built");
  return {
    isFresh() {
      const isThere = existsSync(mark) && existsSync(join(root, "dist/assets/candour.js"));
      return isThere && SOURCES.every((name) => newestMs(join(root, name)) < newestMs(mark));
    },
    put(beganAtMs) {
      writeFileSync(mark, "");
      utimesSync(mark, beganAtMs / 1_000, beganAtMs / 1_000);
    },
  };
}

/** The newest change under a path, in milliseconds; of folders too, for something may have been taken out. */
function newestMs(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
