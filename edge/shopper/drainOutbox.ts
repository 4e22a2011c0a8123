import { fromBase64url } from "../platform/fromBase64url.ts";
import { sipHash } from "../platform/sipHash.ts";
import type { ContributionMessage } from "../relevance/Contribution.ts";
import type { RecallMessage } from "../relevance/RecallMessage.ts";
import type { DemandMessage } from "../reports/DemandMessage.ts";
import { contributionsOf } from "./contributionsOf.ts";
import { OUTBOX_BATCH, OUTBOX_BATCH_BYTES } from "./limits.ts";
import { looksMadeUp } from "./looksMadeUp.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { getMeta } from "./queries.ts";
import { deleteOutbox, nextOutbox } from "./queriesOfLeaving.ts";
import { lotOf, recallAll, sendRecalls } from "./recall.ts";

type Told = ContributionMessage | DemandMessage | RecallMessage;
type Sends = Pick<Queue<Told>, "sendBatch">;

const NOTHING: OutboxBody = { trail: { ids: [], at: 0 }, acts: [] };

/**
 * Hands what waits to the queue, and forgets it once the queue has it: at least once, and a row comes to the same messages
 * each time, so that the consumer applies them once. Throws where the queue does; then nothing is forgotten. Of one who is
 * no shopper nothing leaves, and what did is called back.
 */
export async function drainOutbox(sql: SqlStorage, queue: Sends, now = Date.now()): Promise<void> {
  const site = getMeta(sql, "site") ?? "";
  const sign = sipHash(fromBase64url(getMeta(sql, "salt") ?? "") ?? new Uint8Array());
  for (let rows = nextOutbox(sql); rows.length > 0; rows = nextOutbox(sql)) {
    const waiting = rows.map(({ body }): OutboxBody => JSON.parse(body));
    if (looksMadeUp(sql, waiting)) {
      recallAll(sql, now);
      deleteOutbox(sql, rows);
      await sendRecalls(sql, queue);
      continue;
    }
    const lot = lotOf(sql, now);
    let batch: Told[] = [];
    let bytes = 0;
    const flush = async (): Promise<void> => {
      if (batch.length === 0) return;
      await queue.sendBatch(batch.map((body) => ({ body, contentType: "json" })));
      batch = [];
      bytes = 0;
    };
    for (const [at, { id }] of rows.entries()) {
      const parts = contributionsOf(waiting[at] ?? NOTHING, sign);
      for (const [n, part] of parts.entries()) {
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
    deleteOutbox(sql, rows);
  }
}
