import { randomId } from "../platform/ids.ts";
import { DAY_MS } from "../platform/time.ts";
import type { RecallMessage } from "../relevance/RecallMessage.ts";
import { deleteMeta, getMeta, setMeta } from "./queries.ts";

/**
 * What has left for the statistics and may still lie in the queue is known by its lot: random, another one each day. A
 * withdrawal calls the lots back; nothing else of what was sent needs to be remembered for that.
 */
const LOTS = "lots";
/** Recalls on their way. */
const RECALLS = "recalls";
/** The platform's queues keep no message longer. */
const QUEUE_DAYS = 14;

interface Lot {
  readonly day: number;
  readonly lot: string;
}

type Recall = Pick<RecallMessage, "lots" | "at">;

/** Under what the day's contributions leave. On disk before anything leaves under it. */
export function lotOf(sql: SqlStorage, now: number): string {
  const day = Math.floor(now / DAY_MS);
  const lots: readonly Lot[] = JSON.parse(getMeta(sql, LOTS) ?? "[]");
  const last = lots.at(-1);
  if (last?.day === day) return last.lot;
  const lot = randomId();
  const recent = lots.filter((one) => one.day >= day - QUEUE_DAYS);
  setMeta(sql, LOTS, JSON.stringify([...recent, { day, lot }]));
  return lot;
}

/** Calls back what left. Run it in the transaction of the withdrawal: a crash after that leaves it to the alarm. */
export function recallLots(sql: SqlStorage, at: number): void {
  const since = Math.floor(at / DAY_MS) - QUEUE_DAYS;
  const lots: readonly Lot[] = JSON.parse(getMeta(sql, LOTS) ?? "[]");
  deleteMeta(sql, LOTS);
  const recent = lots.filter(({ day }) => day >= since).map(({ lot }) => lot);
  if (recent.length === 0) return;
  const waiting: readonly Recall[] = JSON.parse(getMeta(sql, RECALLS) ?? "[]");
  setMeta(sql, RECALLS, JSON.stringify([...waiting, { lots: recent, at }]));
}

/** Calls back all that can still be: what left as far back as lots are known, the counted too. */
export function recallAll(sql: SqlStorage, now: number): void {
  recallLots(sql, now - QUEUE_DAYS * DAY_MS);
}

export function isRecallDue(sql: SqlStorage): boolean {
  return getMeta(sql, RECALLS) !== null;
}

/** Hands recalls to the queue, behind what they call back. Throws where it is down: then they stay. */
export async function sendRecalls(
  sql: SqlStorage,
  queue: Pick<Queue<RecallMessage>, "sendBatch">,
): Promise<void> {
  const waiting = getMeta(sql, RECALLS);
  if (waiting === null) return;
  const site = getMeta(sql, "site") ?? "";
  const recalls: readonly Recall[] = JSON.parse(waiting);
  const messages = recalls.map((one): RecallMessage => ({ kind: "recall", site, ...one }));
  await queue.sendBatch(messages.map((body) => ({ body, contentType: "json" })));
  // Another one may have come meanwhile: then all go again, which changes nothing.
  if (getMeta(sql, RECALLS) === waiting) deleteMeta(sql, RECALLS);
}
