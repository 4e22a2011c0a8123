import { drainReports } from "../reports/acts/drainReports.ts";
import { measureNow } from "./measure.ts";
import { getMeta } from "./queries.ts";

/** Counts what waits to be counted and hands it to the queue, which throws where it is down: then it stays for later. */
export async function tellReports(
  storage: DurableObjectStorage,
  queue: Parameters<typeof drainReports>[2],
  now: number,
): Promise<void> {
  storage.transactionSync(() => measureNow(storage.sql, now));
  await drainReports(storage.sql, getMeta(storage.sql, "site") ?? "", queue);
}
