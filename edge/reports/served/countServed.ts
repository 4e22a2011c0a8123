import { isolateMemory } from "../../platform/isolateMemory.ts";
import { siteObject } from "../../platform/residency/siteObject.ts";
import type { Site } from "../../platform/Site.ts";
import { SECOND_MS } from "../../platform/time.ts";
import { dayNumber } from "../../slots/dayNumber.ts";
import { type Served, SLOW_MS } from "./Served.ts";

/** What was answered waits this long in the isolate's memory: one call for all that it served meanwhile. */
const WAIT_MS = 5 * SECOND_MS;

/** One slot's part of an answer. */
export interface Answered {
  readonly slot: string;
  readonly isEmpty: boolean;
}

interface Waiting {
  readonly since: number;
  readonly slots: Map<string, Served>;
}

const waiting = isolateMemory.of(new Map<string, Waiting>());

/**
 * Counts what slots answered, whoever asked: sums by slot, with nothing of anybody in them. An isolate that ends takes at
 * most these seconds with it.
 */
export function countServed(
  c: {
    readonly env: Pick<Env, "REPORTS">;
    readonly executionCtx: Pick<ExecutionContext, "waitUntil">;
  },
  site: Site,
  { answered, tookMs }: { answered: readonly Answered[]; tookMs: number },
): void {
  const now = Date.now();
  let kept = waiting.get(site.id);
  // What is much older belongs to a request that was cut off: nobody else will tell it.
  if (!kept || now - kept.since > 3 * WAIT_MS) {
    kept = { since: now, slots: kept?.slots ?? new Map() };
    waiting.set(site.id, kept);
    c.executionCtx.waitUntil(tellLater(c.env, site));
  }
  const { slots } = kept;
  for (const { slot, isEmpty } of answered) {
    let served = slots.get(slot);
    if (!served) {
      served = { slot, answers: 0, empty: 0, slow: 0 };
      slots.set(slot, served);
    }
    served.answers++;
    if (isEmpty) served.empty++;
    if (tookMs > SLOW_MS) served.slow++;
  }
}

async function tellLater(env: Pick<Env, "REPORTS">, site: Site): Promise<void> {
  await scheduler.wait(WAIT_MS);
  const served = [...(waiting.get(site.id)?.slots.values() ?? [])];
  waiting.delete(site.id);
  try {
    const day = dayNumber(Date.now(), site.time_zone);
    await siteObject(env.REPORTS, site.id).addServed(day, served);
  } catch (error) {
    const kind = error instanceof Error ? error.name : "unknown";
    console.error(JSON.stringify({ at: "served", kind }));
  }
}
