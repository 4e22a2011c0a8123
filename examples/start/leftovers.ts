import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Stop } from "./Stop.ts";
import type { StateFolder } from "./stateFolder.ts";

/**
 * A start that was killed outright leaves its workerd processes behind, holding the port. This ends those that the
 * folder's last start wrote down, and refuses to share the folder with a start that still lives.
 */
export async function endLeftovers(state: StateFolder): Promise<void> {
  const [starter, ...workers] = readPids(state);
  if (starter && commandOf(starter).includes("start.ts"))
    throw new Stop(
      `Candour already runs with the state in ${state.dir} (process ${starter}). Stop it first, or set CANDOUR_STATE_DIR.`,
    );
  const orphans = workers.filter((pid) => commandOf(pid).includes("workerd"));
  for (const pid of orphans) process.kill(pid, "SIGTERM");
  for (let i = 0; i < 50 && orphans.some((pid) => commandOf(pid) !== ""); i++) await wait(100);
}

/** Writes down this process and its workerd children. */
export function noteProcesses(state: StateFolder): void {
  const children = allPids().filter(
    (pid) => parentOf(pid) === process.pid && commandOf(pid).includes("workerd"),
  );
  writeFileSync(pidFile(state), [process.pid, ...children].join("\n"));
}

const pidFile = (state: StateFolder): string => join(state.dir, "processes");

function readPids(state: StateFolder): number[] {
  try {
    return readFileSync(pidFile(state), "utf8").split("\n").map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

/** Linux only: elsewhere there is no /proc and nothing is found, so nothing is ended. */
function allPids(): number[] {
  try {
    return readdirSync("/proc").map(Number).filter(Boolean);
  } catch {
    return [];
  }
}

const fromProc = (pid: number, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return "";
  }
};

const commandOf = (pid: number): string => fromProc(pid, "cmdline").replaceAll("\0", " ");

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(fromProc(pid, "status"))?.[1] ?? 0);
}
