import type { SdkCost } from "../wire/events.ts";

/** The SDK's scripts, wherever they are served from. */
const OURS = /\/(candour|sdk\/\w{6}\/)[\w.+-]*\.js/;
/** Entries are of many kinds, and this reads of each what only some have. */
const sumOf = (all: readonly object[], name: string, size: string): number => {
  let sum = 0;
  for (const one of all) {
    if (OURS.test(Reflect.get(one, name))) sum += Number(Reflect.get(one, size)) || 0;
  }
  return sum;
};

/** Watches what the SDK itself costs a page; answers how much it was so far. */
export function sdkCost(): () => SdkCost {
  let long_ms = 0;
  // Frames of more than 50 ms name the scripts that ran in them; other browsers than Chromium tell nothing.
  new PerformanceObserver((list) => {
    for (const frame of list.getEntries())
      long_ms += sumOf(Reflect.get(frame, "scripts"), "sourceURL", "duration");
  }).observe({ type: "long-animation-frame", buffered: true });
  return () => {
    const all = performance.getEntriesByType("resource");
    const requests = all.filter(({ name }) => OURS.test(name)).length;
    return { requests, bytes: sumOf(all, "name", "transferSize"), long_ms: Math.round(long_ms) };
  };
}
