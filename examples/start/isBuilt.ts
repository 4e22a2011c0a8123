import { existsSync, readdirSync, statSync } from "node:fs";
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

/** True where the build is whole and nothing it is made of has changed since it began: it leaves a mark of that time. */
export function isBuilt(root: string): boolean {
  const mark = join(root, "dist/built");
  const isThere = existsSync(mark) && existsSync(join(root, "dist/assets/candour.js"));
  return isThere && SOURCES.every((name) => newestMs(join(root, name)) < newestMs(mark));
}

/** The newest change under a path, in milliseconds; of folders too, for something may have been taken out. */
function newestMs(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}
