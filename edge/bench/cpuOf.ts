import { readFileSync } from "node:fs";

/** The kernel counts CPU time in hundredths of a second. */
const TICK_US = 10_000;

/** Microseconds of CPU that processes have used so far, in user and in system. */
export function cpuOf(pids: readonly number[]): number {
  let ticks = 0;
  for (const pid of pids) {
    // The second field is a name that may hold spaces: count from its closing bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks * TICK_US;
}
