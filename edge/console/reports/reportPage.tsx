import type { Context } from "hono";
import { Problem } from "../../platform/problem.ts";
import { ALL_SLOTS } from "../../reports/variants.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { draftState } from "../draftState.ts";
import { ownLifts } from "../figures/ownLifts.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Head } from "../parts/Head.tsx";
import { reportOf } from "../reportOf.ts";
import { showPage } from "../showPage.tsx";
import { PAGE_NAMES } from "../slots/slotWords.ts";
import { Funnel } from "./Funnel.tsx";
import { LiftChart } from "./LiftChart.tsx";
import { liftSeries } from "./liftSeries.ts";
import { MainFigures } from "./MainFigures.tsx";
import { PeriodRow } from "./PeriodRow.tsx";
import { progressOf } from "./progressOf.ts";
import { ReasonsTable } from "./ReasonsTable.tsx";
import { rowsOf } from "./ReportAbout.ts";
import { spanOf } from "./SPANS.ts";
import { TestedTable } from "./TestedTable.tsx";
import { TrustTable } from "./TrustTable.tsx";
import { verdictOf } from "./verdictOf.ts";

/** One slot: the verdict as a sentence, main figures, lift by day with its table, from page to purchase, trust. */
export async function reportPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const id = c.req.param("id") ?? "";
  const days = spanOf(c.req.query("days"));
  const [state, report] = await Promise.all([
    draftState(c.env, site.id),
    reportOf(c.env, site, days),
  ]);
  const slot = [...state.published, ...state.drafts].find((one) => one.id === id);
  const known = [...report.slots, ...report.all_slots].some((row) => row.slot === id);
  const isAll = id === ALL_SLOTS;
  if (!slot && !known && !isAll) throw new Problem(404, "There is no slot of this name.");
  const span = { slot: id, from: report.from, to: report.to };
  const { points, countedDays } = await liftSeries(c.env, site, span);
  const words = wordsOf(site);
  const about = { id, report, words, k: site.settings.k, days };
  const lift = ownLifts(report).find((one) => one.slot === id && one.metric === "revenue");
  const title = isAll ? "All slots together" : slot?.title || id;
  const share = isAll ? site.settings.global_holdout : (slot?.holdout ?? 0);
  const { heldOut } = rowsOf(about);
  const pages =
    slot?.pages.map((page) => PAGE_NAMES[page]).join(", ") || (isAll ? "Every page" : "Any page");
  return showPage(
    c,
    { title: `Report: ${title}`, area: "reports" },
    <>
      <Head
        title={title}
        crumbs={
          <>
            <a href="/console/reports">Reports</a> / {isAll ? "all" : id}
          </>
        }
        lead={`${pages} · ${words.day(report.fromDate)} to ${words.day(report.toDate)} · ${
          share > 0 ? `${Math.round(share * 1000) / 10}% held out` : "nobody is held out now"
        }`}
      >
        <PeriodRow path={`/console/reports/${id}`} days={days} />
      </Head>
      <p class="verdict">{verdictOf(about)}</p>
      <MainFigures about={about} lift={lift} />
      <LiftChart
        series={points}
        words={words}
        progress={
          share > 0 || heldOut
            ? progressOf([...report.slots, ...report.all_slots], {
                ...{ slot: id, k: site.settings.k, countedDays },
              })
            : null
        }
        isOff={report.splits.some(({ slot: name, is_off }) => name === id && is_off)}
      />
      <TestedTable about={about} tests={slot?.tests ?? []} />
      <Funnel about={about} />
      <ReasonsTable about={about} />
      <TrustTable about={about} />
    </>,
  );
}
