import type { Core } from "../Core.ts";
import type { Purpose } from "../wire/index.ts";
import type { Tell } from "./Source.ts";

/** Starts what few shoppers grant, each part once, when its purpose is granted. */
export function startLate(core: Core, tell: Tell): void {
  const parts = new Map<Purpose, () => Promise<void>>([
    ["assistance", async () => (await import("./startTrouble.ts")).startTrouble(core, tell)],
    [
      "retargeting",
      async () => (await import("../retargeting/startRetargeting.ts")).startRetargeting(core),
    ],
  ]);
  const obey = (): void => {
    for (const [purpose, start] of parts) {
      if (!core.consent.allows(purpose)) continue;
      parts.delete(purpose);
      // Where it can't be had the page goes on without it.
      start().catch(() => {});
    }
  };
  core.consent.onChange(obey);
  obey();
}
