import { DAY_MS } from "../../platform/time.ts";
import { MATTER_MS, selectWeeks } from "./queries.ts";

const WEEK_MS = 7 * DAY_MS;
const WEEKS = 12;

/** A week's matters; null where too few stand behind a figure. */
export interface WeekFigure {
  readonly from: number;
  readonly matters: number | null;
  readonly first_contact: number | null;
  readonly repeat: number | null;
}

/** The last twelve weeks that are over, the latest first: a matter is of the week in which it began. */
export async function weekFigures(
  db: D1Database,
  site: string,
  { now, minGroup }: { now: number; minGroup: number },
): Promise<WeekFigure[]> {
  const to = now - MATTER_MS;
  const from = to - WEEKS * WEEK_MS;
  const rows = await selectWeeks(db, site, { from, to });
  return rows.map(({ week, matters, repeated, solved }) => {
    const isEnough = matters >= minGroup;
    return {
      from: from + week * WEEK_MS,
      matters: isEnough ? matters : null,
      first_contact: isEnough ? solved / matters : null,
      repeat: isEnough ? repeated / matters : null,
    };
  });
}
