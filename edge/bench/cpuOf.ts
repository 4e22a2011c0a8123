import { readdirSync, readFileSync } from "node:fs";

const NS_IN_US = 1_000;

/**
 * Microseconds of CPU that processes have used so far, in user and in system: of all their threads, as the kernel's
 * scheduler counts them, to the nanosecond. What it tells of a whole process is in hundredths of a second.
 */
export function cpuOf(pids: readonly number[]): number {
  let ns = 0;
  for (const pid of pids) {
    for (const thread of readdirSync(`/proc/${pid}/task`)) ns += usedBy(`${pid}/task/${thread}`);
  }
  return ns / NS_IN_US;
}

/** Nothing for a thread that has ended since it was listed. */
function usedBy(thread: string): number {
  try {
    return Number(readFileSync(`/proc/${thread}/schedstat`, "utf8").split(" ")[0]);
  } catch {
    return 0;
  }
}
