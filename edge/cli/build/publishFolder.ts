import { mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Part } from "../../relevance/snapshot/Part.ts";
import type { PartStore } from "../../relevance/snapshot/PartStore.ts";
import { InputError } from "../InputError.ts";
import type { Current, Finished } from "./Current.ts";
import { folderStore } from "./folderStore.ts";
import { CURRENT, readCurrent } from "./readCurrent.ts";

/** Finished snapshots kept beside the current one. */
const KEPT_BEFORE = 3;
/** What is being built has names that begin with this. */
export const BUILDING = ".building";
const PID = "pid";

/**
 * Writes a snapshot below `out` so that a reader of `current.json` sees the old one or the new one, whenever this process
 * is killed: all is written into a folder of its own, that is given its name, and then one rename replaces `current.json`.
 *
 * @param write Writes the parts of the given version and answers its manifest.
 */
export async function publishFolder(
  out: string,
  site: string,
  write: (store: PartStore, version: number) => Promise<Part>,
): Promise<Current> {
  await mkdir(out, { recursive: true });
  const before = await readCurrent(out);
  await refuseStrangers(out, before);
  if (before && before.site !== site) {
    throw new InputError(`${out} holds snapshots of site ${before.site}, not ${site}`);
  }
  const building = await lock(out);
  const version = (before?.version ?? 0) + 1;
  const part = await write(folderStore(join(building, "parts")), version);
  const folder = `v${version}-${part.hash.slice(0, 12)}`;
  // A build that was killed after this rename and before the next left a folder that nobody was told of.
  await rm(join(out, folder), { recursive: true, force: true });
  await rename(join(building, "parts"), join(out, folder));
  const kept: Finished[] = before ? [finished(before), ...before.before] : [];
  const current: Current = {
    format: 1,
    site,
    version,
    folder,
    key: part.key,
    hash: part.hash,
    before: kept.slice(0, KEPT_BEFORE),
  };
  await replaceFile(join(out, CURRENT), join(building, CURRENT), JSON.stringify(current, null, 2));
  await sync(out);
  const named = new Set([folder, ...current.before.map((one) => one.folder)]);
  for (const name of await readdir(out)) {
    const isOld = /^v\d+-/.test(name) && !named.has(name);
    // Of a build that was killed before it could take its file's name away.
    const isLeft = name.startsWith(BUILDING) && name !== BUILDING;
    if (isOld || isLeft) await rm(join(out, name), { recursive: true, force: true });
  }
  await rm(building, { recursive: true });
  return current;
}

/** A folder of somebody else's is not ours to tidy up. */
async function refuseStrangers(out: string, before: Current | null): Promise<void> {
  if (before) return;
  const names = (await readdir(out)).filter(
    (name) => !name.startsWith(BUILDING) && !/^v\d+-/.test(name),
  );
  if (names.length > 0) throw new InputError(`${out} is not empty and holds no snapshot`);
}

/** Makes the working folder, which says that a build is at work; that of a build that was killed is taken over. */
async function lock(out: string): Promise<string> {
  const building = join(out, BUILDING);
  const pid = Number(await readFile(join(building, PID), "utf8").catch(() => ""));
  if (pid > 0 && pid !== process.pid && isRunning(pid)) {
    throw new InputError(`another build (process ${pid}) is writing to ${out}`);
  }
  await rm(building, { recursive: true, force: true });
  await mkdir(join(building, "parts"), { recursive: true });
  await writeFile(join(building, PID), String(process.pid));
  return building;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function finished({ version, folder, key, hash }: Finished): Finished {
  return { version, folder, key, hash };
}

async function replaceFile(path: string, temporary: string, text: string): Promise<void> {
  const file = await open(temporary, "w");
  await file.writeFile(`${text}\n`);
  await file.sync();
  await file.close();
  await rename(temporary, path);
}

/** Names as well as contents are to survive a power cut. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => undefined);
  await handle.close();
}
