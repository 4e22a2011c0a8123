import { siteObject } from "../../platform/residency/siteObject.ts";
import type { Site } from "../../platform/Site.ts";
import { type LiftPoint, liftSeriesOf } from "../../reports/report/liftSeriesOf.ts";

/** How the lift in revenue grew surer, day by day, by the very series that the API gives; and since how many days anything is counted. */
export async function liftSeries(
  env: Env,
  site: Site,
  about: { slot: string; from: number; to: number },
): Promise<{ points: LiftPoint[]; countedDays: number }> {
  const rows = await siteObject(env.REPORTS, site.id).series(about);
  const { k } = site.settings;
  const terms = { slot: about.slot, variant: "treatment", metric: "revenue", k } as const;
  const first = rows.reduce((day, row) => Math.min(day, row.day), about.to);
  return { points: liftSeriesOf(rows, terms), countedDays: about.to - first + 1 };
}
