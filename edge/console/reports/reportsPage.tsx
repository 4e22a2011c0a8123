import type { Context } from "hono";
import { ALL_SLOTS } from "../../reports/variants.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { draftState } from "../draftState.ts";
import { ownLifts } from "../figures/ownLifts.ts";
import { scaleOf } from "../figures/scaleOf.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Empty } from "../parts/Empty.tsx";
import { Few } from "../parts/Few.tsx";
import { Head } from "../parts/Head.tsx";
import { LiftCell } from "../parts/LiftCell.tsx";
import { reportOf } from "../reportOf.ts";
import { showPage } from "../showPage.tsx";
import { HealthChip } from "../slots/HealthChip.tsx";
import { PeriodRow } from "./PeriodRow.tsx";
import { spanOf } from "./SPANS.ts";

/** Every slot that was counted, with its lift on one shared scale; each leads to its own report. */
export async function reportsPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const days = spanOf(c.req.query("days"));
  const [state, report] = await Promise.all([
    draftState(c.env, site.id),
    reportOf(c.env, site, days),
  ]);
  const words = wordsOf(site);
  const titles = new Map(
    [...state.drafts, ...state.published].map((slot) => [slot.id, slot.title]),
  );
  titles.set(ALL_SLOTS, "All slots together");
  const treated = [...report.all_slots, ...report.slots].filter(
    ({ variant }) => variant === "treatment",
  );
  const revenue = ownLifts(report).filter(({ metric }) => metric === "revenue");
  const left = report.suppressed.filter(({ slot }) => slot !== ALL_SLOTS);
  const cell = (value: number | null) =>
    value === null ? <Few k={site.settings.k} /> : words.number(value);
  return showPage(
    c,
    { title: "Reports", area: "reports" },
    <>
      <Head
        title="Reports"
        lead="What each slot did, and what it earned beside the shoppers held out. Only who allows measurement is counted."
      >
        <PeriodRow path="/console/reports" days={days} />
      </Head>
      {treated.length === 0 ? (
        <Empty title="Nothing counted yet">
          <p>
            A slot is counted from the first {site.settings.k} shoppers who allow measurement and
            meet it. Until then there is nothing to tell without telling of somebody.
          </p>
          <a class="btn" href="/console/slots">
            To the slots
          </a>
        </Empty>
      ) : (
        <section class="card flush" aria-label="Slots">
          <div class="tw">
            <table class="cards tight">
              <thead>
                <tr>
                  <th>Slot</th>
                  <th class="r">Shoppers</th>
                  <th class="r">Impressions</th>
                  <th class="r">In view</th>
                  <th class="r">Clicks</th>
                  <th>Lift in revenue per shopper</th>
                  <th>Health and trust</th>
                </tr>
              </thead>
              <tbody>
                {treated.map((row) => (
                  <tr>
                    <th scope="row" class="ttl">
                      <a href={`/console/reports/${row.slot}?days=${days}`}>
                        {titles.get(row.slot) || row.slot}
                      </a>
                    </th>
                    <td class="r" data-l="Shoppers">
                      {words.number(row.shoppers)}
                    </td>
                    <td class="r" data-l="Impressions">
                      {cell(row.impressions)}
                    </td>
                    <td class="r" data-l="In view">
                      {cell(row.viewable)}
                    </td>
                    <td class="r" data-l="Clicks">
                      {cell(row.clicks)}
                    </td>
                    <td class="liftd">
                      <LiftCell
                        lift={revenue.find((one) => one.slot === row.slot)}
                        isSplitOff={report.splits.some(
                          (one) => one.slot === row.slot && one.is_off,
                        )}
                        scale={scaleOf(revenue)}
                      />
                    </td>
                    <td>
                      {row.slot === ALL_SLOTS ? (
                        <span class="sm mut">against those held out of all</span>
                      ) : (
                        <HealthChip report={report} id={row.slot} />
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {left.length > 0 && (
        <p class="xs mut foot">
          Left out, for fewer than {site.settings.k} shoppers stand behind them:{" "}
          {left
            .map(
              ({ slot, variant }) =>
                `${titles.get(slot) || slot}${variant === "holdout" ? " (held out)" : ""}`,
            )
            .join(", ")}
          .
        </p>
      )}
    </>,
  );
}
