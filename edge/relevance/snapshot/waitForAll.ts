import type { Waiting } from "./Reading.ts";

/** What is left to wait for of several loads; nothing where each was in memory. */
export function waitForAll(loads: readonly Waiting[]): Waiting {
  return loads.some((one) => one !== undefined) ? Promise.all(loads) : undefined;
}
