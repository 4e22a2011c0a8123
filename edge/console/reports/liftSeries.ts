import type { Site } from "../../platform/Site.ts";
import { createReport } from "../../reports/report/createReport.ts";
import type { Lift } from "../../reports/report/liftsOf.ts";
import { dateOfDay } from "../../reports/report/parseRange.ts";

export interface LiftDay {
  readonly date: string;
  readonly day: number;
  /** Of everybody from the first day to the end of this one; undefined where too few stand behind it. */
  readonly lift: Lift | undefined;
}

/** How the lift in revenue grew surer: from the first day to the end of each. Every point is a report of its own. */
export async function liftSeries(
  env: Env,
  site: Site,
  about: { slot: string; from: number; to: number },
): Promise<LiftDay[]> {
  const store = env.REPORTS.getByName(site.id);
  const days = Array.from({ length: about.to - about.from + 1 }, (_, i) => about.from + i);
  return Promise.all(
    days.map(async (day) => {
      const rows = (await store.span(about.from, day)).filter(({ slot }) => slot === about.slot);
      const { lifts } = createReport(rows, site.settings.k);
      return { date: dateOfDay(day), day, lift: lifts.find(({ metric }) => metric === "revenue") };
    }),
  );
}
