import { count, counts, meter } from "./meter.ts";
import worker, { ItemShard, Publisher, Reports, Shopper } from "./worker.ts";

export * from "./worker.ts";

meter("Shopper", Shopper);
meter("ItemShard", ItemShard);
meter("Publisher", Publisher);
meter("Reports", Reports);

/** The Worker of the bench, which also counts what the platform would bill. `/counts` tells. */
export default {
  ...worker,
  async fetch(
    request: Parameters<typeof worker.fetch>[0],
    env: Parameters<typeof worker.fetch>[1],
    context: ExecutionContext,
  ): Promise<Response> {
    if (new URL(request.url).pathname === "/counts") return Response.json(counts);
    count("requests");
    return worker.fetch(request, env, context);
  },
  async queue(...given: Parameters<typeof worker.queue>): Promise<void> {
    count("messages", given[0].messages.length);
    count("batches");
    await worker.queue(...given);
  },
};
