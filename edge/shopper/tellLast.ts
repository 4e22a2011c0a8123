import type { ReportMessage } from "../reports/ReportMessage.ts";
import { type AdRecord, insertAdRecords } from "../retargeting/suppression/recordQueries.ts";

/** Counts that name nobody, of a shopper who is gone; where they can't be taken now, they are lost: nothing waits for them. */
export async function tellLast(
  env: Env,
  reports: readonly ReportMessage[],
  records: readonly AdRecord[],
): Promise<void> {
  const messages = reports.map((body) => ({ body, contentType: "json" as const }));
  await Promise.allSettled([
    messages.length > 0 ? env.CONTRIBUTIONS.sendBatch(messages) : null,
    records.length > 0 ? insertAdRecords(env.DB, records) : null,
  ]);
}
