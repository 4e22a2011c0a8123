import { base64url } from "../platform/base64url.ts";
import type {
  ContributionMessage,
  ItemContribution,
  PairContribution,
} from "../relevance/Contribution.ts";
import { OUTBOX_BATCH_BYTES } from "./limits.ts";
import { getMeta, type OutboxRow } from "./queries.ts";
import { deleteOutboxUpTo, nextOutbox } from "./queriesOfLeaving.ts";

/** A contribution as it waits in the outbox: without its contributor. */
export interface OutboxBody {
  readonly pairs: readonly Omit<PairContribution, "contributor">[];
  readonly items: readonly Omit<ItemContribution, "contributor">[];
}

/**
 * Hands what waits to the queue, and forgets it once the queue has it: at least once, and the message's id lets the
 * consumer apply it once. Throws where the queue does; then nothing is forgotten.
 */
export async function drainOutbox(
  sql: SqlStorage,
  queue: Pick<Queue<ContributionMessage>, "sendBatch">,
): Promise<void> {
  const site = getMeta(sql, "site") ?? "";
  const salt = getMeta(sql, "salt") ?? "";
  for (let rows = nextLoad(sql); rows.length > 0; rows = nextLoad(sql)) {
    const bodies = await Promise.all(
      rows.map(async ({ id, body }): Promise<ContributionMessage> => {
        const waiting: OutboxBody = JSON.parse(body);
        return { id, site, ...(await signed(waiting, salt)) };
      }),
    );
    await queue.sendBatch(bodies.map((body) => ({ body, contentType: "json" })));
    deleteOutboxUpTo(sql, rows.at(-1)?.seq ?? 0);
  }
}

/** What fits into one hand-over: by number and, with room for the contributors still to come, by size. */
function nextLoad(sql: SqlStorage): OutboxRow[] {
  let bytes = 0;
  return nextOutbox(sql).filter((row, i) => {
    bytes += row.body.length * 2;
    return i === 0 || bytes <= OUTBOX_BATCH_BYTES;
  });
}

/** With contributors: one for each pair and item, so that the statistics can't join two of them to one shopper. */
async function signed(
  { pairs, items }: OutboxBody,
  salt: string,
): Promise<Pick<ContributionMessage, "pairs" | "items">> {
  return {
    pairs: await Promise.all(
      pairs.map(async (pair) => ({
        ...pair,
        contributor: await hash(`${salt}\n${pair.relation}\n${pair.from}\n${pair.to}`),
      })),
    ),
    items: await Promise.all(
      items.map(async (one) => ({
        ...one,
        contributor: await hash(`${salt}\n${one.action}\n${one.item}`),
      })),
    ),
  };
}

async function hash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return base64url(digest).slice(0, 16);
}
