import { fromBase64url } from "../platform/fromBase64url.ts";
import { sipHash } from "../platform/sipHash.ts";
import type { ContributionMessage } from "../relevance/Contribution.ts";
import type { DemandMessage } from "../reports/DemandMessage.ts";
import { contributionsOf } from "./contributionsOf.ts";
import { OUTBOX_BATCH, OUTBOX_BATCH_BYTES } from "./limits.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { getMeta } from "./queries.ts";
import { deleteOutboxUpTo, nextOutbox } from "./queriesOfLeaving.ts";
import { lotOf } from "./recall.ts";

type Told = ContributionMessage | DemandMessage;
type Sends = Pick<Queue<Told>, "sendBatch">;

/**
 * Hands what waits to the queue, and forgets it once the queue has it: at least once, and a row comes to the same messages
 * each time, so that the consumer applies them once. Throws where the queue does; then nothing is forgotten.
 */
export async function drainOutbox(sql: SqlStorage, queue: Sends, now = Date.now()): Promise<void> {
  const site = getMeta(sql, "site") ?? "";
  const sign = sipHash(fromBase64url(getMeta(sql, "salt") ?? "") ?? new Uint8Array());
  for (let rows = nextOutbox(sql); rows.length > 0; rows = nextOutbox(sql)) {
    const lot = lotOf(sql, now);
    let batch: Told[] = [];
    let bytes = 0;
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      await queue.sendBatch(batch.map((body) => ({ body, contentType: "json" })));
      batch = [];
      bytes = 0;
    };
    for (const { id, body } of rows) {
      const waiting: OutboxBody = JSON.parse(body);
      for (const [n, part] of contributionsOf(waiting, sign).entries()) {
        const isFull = batch.length >= OUTBOX_BATCH - 1 || bytes + part.bytes > OUTBOX_BATCH_BYTES;
        if (isFull) await flush();
        const { pairs, items, marks } = part;
        if (pairs.length + items.length > 0) {
          batch.push({ id: `${id}-${n}`, site, lot, pairs, items });
        }
        if (marks.length > 0) batch.push({ kind: "demand", site, lot, marks });
        bytes += part.bytes;
      }
    }
    await flush();
    deleteOutboxUpTo(sql, rows.at(-1)?.seq ?? 0);
  }
}
