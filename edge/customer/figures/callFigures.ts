import type { Site } from "../../platform/Site.ts";
import { DAY_MS, MINUTE_MS } from "../../platform/time.ts";
import { deskObject } from "../desk/deskObject.ts";
import { CALL_WAITS_MS, type Call } from "../desk/queriesOfCalls.ts";
import { queueName } from "../screen/queueName.ts";

const BUSY_MS = 30 * MINUTE_MS;

/** A queue of callers: from the voice system's question to the moment in which an agent opens the caller's screen. */
export interface CallQueue {
  readonly queue: string;
  readonly name: string;
  readonly waiting: number;
  /** Since when the first of those who wait does; null where nobody waits. */
  readonly oldest_at: number | null;
  /** The same of those who are to be put first. */
  readonly oldest_first_at: number | null;
  /** Calls of the last 24 hours whose screen was opened, and how long half of them waited at most. */
  readonly opened: number;
  readonly median_wait_ms: number | null;
  /** Calls of the last 24 hours that waited for an hour: hung up, or answered without the screen. */
  readonly not_opened: number;
}

/** Who waits on the telephone, by queue, the longest wait first; and how many agents are at work. Nobody is named. */
export async function callFigures(
  env: Env,
  site: Site,
  now: number,
): Promise<{ agents: number; aim_ms: number; queues: CallQueue[] }> {
  const terms = { since: now - DAY_MS, busySince: now - BUSY_MS };
  const { calls, agents } = await deskObject(env, site.id).calls(terms);
  const names = [...new Set(calls.map((one) => one.queue))];
  const queues = names.map((queue) =>
    queueOf(
      queue,
      calls.filter((one) => one.queue === queue),
      now,
    ),
  );
  const since = ({ oldest_at }: CallQueue): number => oldest_at ?? Number.POSITIVE_INFINITY;
  return {
    agents,
    aim_ms: site.settings.wait_aim_minutes * MINUTE_MS,
    queues: queues.sort((a, b) =>
      since(a) === since(b) ? (a.queue < b.queue ? -1 : 1) : since(a) - since(b),
    ),
  };
}

function queueOf(queue: string, calls: readonly Call[], now: number): CallQueue {
  const open = calls.filter((one) => one.seen_at === null);
  const waiting = open.filter((one) => now - one.at < CALL_WAITS_MS);
  const waits = calls
    .flatMap((one) => (one.seen_at === null ? [] : one.seen_at - one.at))
    .sort((a, b) => a - b);
  return {
    queue,
    name: queueName(queue),
    waiting: waiting.length,
    oldest_at: oldestOf(waiting),
    oldest_first_at: oldestOf(waiting.filter((one) => one.place === "first")),
    opened: waits.length,
    median_wait_ms: waits[Math.floor((waits.length - 1) / 2)] ?? null,
    not_opened: open.length - waiting.length,
  };
}

const oldestOf = (calls: readonly Call[]): number | null =>
  calls.length === 0 ? null : Math.min(...calls.map((one) => one.at));
