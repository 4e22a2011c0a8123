import { ring } from "../../test/ring.ts";
import { call } from "../../test/shop.ts";
import type { SlotsReport } from "../report/createReport.ts";
import type { DatedRow } from "../report/dayRowsOf.ts";

export type Report = SlotsReport & { days?: DatedRow[]; from: string; to: string; k: number };

/** The report of slots once it says what is awaited: outboxes are emptied at once, the queue takes its time. */
export async function reportWhen(isThere: (found: Report) => boolean, query = ""): Promise<Report> {
  await ring();
  for (let tries = 0; ; tries++) {
    const path = `/v1/admin/reports/slots?site=demo${query}`;
    const answer = await call("GET", path, { key: "local-marketer" });
    const found = await answer.json<Report>();
    if (isThere(found) || tries > 500) return found;
    await scheduler.wait(20);
  }
}
