import type { SdkCost } from "../wire/events.ts";

/** The SDK's scripts, wherever they are served from. */
const OURS = /\/(candour|sdk\/\w{6}\/)[^/]*\.js/;
/** What the SDK's own among some entries come to: entries are of many kinds, and this reads of each what only some have. */
const sizesOf = (all: readonly object[], name: string, size: string): number[] =>
  all
    .filter((one) => OURS.test(Reflect.get(one, name)))
    .map((one): number => Reflect.get(one, size));

/** Watches what the SDK itself costs a page; answers how much it was so far. */
export function sdkCost(): () => SdkCost {
  let long_ms = 0;
  const type = "long-animation-frame";
  // Frames of more than 50 ms name the scripts that ran in them. Asked for where it is not known, it is a warning in the console.
  if (PerformanceObserver.supportedEntryTypes.includes(type)) {
    new PerformanceObserver((list) => {
      const scripts = list.getEntries().flatMap((frame) => Reflect.get(frame, "scripts"));
      for (const ms of sizesOf(scripts, "sourceURL", "duration")) long_ms += ms;
    }).observe({ type, buffered: true });
  }
  return () => {
    const sizes = sizesOf(performance.getEntriesByType("resource"), "name", "transferSize");
    const bytes = sizes.reduce((sum, one) => sum + one, 0);
    return { requests: sizes.length, bytes, long_ms: Math.round(long_ms) };
  };
}
