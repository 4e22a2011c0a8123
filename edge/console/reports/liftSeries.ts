import { siteObject } from "../../platform/residency/siteObject.ts";
import type { Site } from "../../platform/Site.ts";
import { type LiftPoint, liftSeriesOf } from "../../reports/report/liftSeriesOf.ts";

/** How the lift in revenue grew surer, day by day; the very series that the API gives. */
export async function liftSeries(
  env: Env,
  site: Site,
  about: { slot: string; from: number; to: number },
): Promise<LiftPoint[]> {
  const rows = await siteObject(env.REPORTS, site.id).series(about);
  const { k } = site.settings;
  return liftSeriesOf(rows, { slot: about.slot, variant: "treatment", metric: "revenue", k });
}
