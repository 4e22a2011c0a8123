import type { ReportMessage } from "../ReportMessage.ts";
import { deleteReportsUpTo, nextReports } from "./actQueries.ts";

/** Four messages stay under the 256 KB that the queue takes in one hand-over. */
const BATCH = 4;

/** Hands roll-ups to the queue and forgets each once the queue has it. Throws where the queue does. */
export async function drainReports(
  sql: SqlStorage,
  site: string,
  queue: { sendBatch(messages: readonly MessageSendRequest<ReportMessage>[]): Promise<unknown> },
): Promise<void> {
  for (let rows = nextReports(sql, BATCH); rows.length > 0; rows = nextReports(sql, BATCH)) {
    await queue.sendBatch(
      rows.map(({ id, body }) => ({
        body: { kind: "report", id, site, cells: JSON.parse(body) },
        contentType: "json",
      })),
    );
    deleteReportsUpTo(sql, rows.at(-1)?.seq ?? 0);
  }
}
