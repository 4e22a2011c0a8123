import type { ContributionMessage } from "../relevance/Contribution.ts";
import { contributionsOf } from "./contributionsOf.ts";
import { OUTBOX_BATCH_BYTES } from "./limits.ts";
import type { OutboxBody } from "./putInOutbox.ts";
import { getMeta } from "./queries.ts";
import { deleteOutboxUpTo, nextOutbox } from "./queriesOfLeaving.ts";
import { signer } from "./signer.ts";

/**
 * Hands what waits to the queue, and forgets it once the queue has it: at least once, and a row's message is the same
 * each time, so that the consumer applies it once. Throws where the queue does; then nothing is forgotten.
 */
export async function drainOutbox(
  sql: SqlStorage,
  queue: Pick<Queue<ContributionMessage>, "sendBatch">,
): Promise<void> {
  const site = getMeta(sql, "site") ?? "";
  const sign = signer(getMeta(sql, "salt") ?? "");
  for (let rows = nextOutbox(sql); rows.length > 0; rows = nextOutbox(sql)) {
    const load: { body: ContributionMessage; contentType: "json" }[] = [];
    let bytes = 0;
    let last = 0;
    for (const { seq, id, body } of rows) {
      const waiting: OutboxBody = JSON.parse(body);
      const message = { id, site, ...contributionsOf(waiting, sign) };
      bytes += JSON.stringify(message).length;
      // What fits into one hand-over, by number and by size; a single row always does.
      if (load.length > 0 && bytes > OUTBOX_BATCH_BYTES) break;
      load.push({ body: message, contentType: "json" });
      last = seq;
    }
    await queue.sendBatch(load);
    deleteOutboxUpTo(sql, last);
  }
}
