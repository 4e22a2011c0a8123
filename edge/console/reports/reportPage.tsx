import type { Context } from "hono";
import { Problem } from "../../platform/problem.ts";
import { ALL_SLOTS } from "../../reports/variants.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { draftState } from "../draftState.ts";
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
import { ReasonsTable } from "./ReasonsTable.tsx";
import { spanOf } from "./SPANS.ts";
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
  const known = report.slots.some((row) => row.slot === id);
  if (!slot && !known) throw new Problem(404, "There is no slot of this name.");
  const series = await liftSeries(c.env, site, { slot: id, from: report.from, to: report.to });
  const words = wordsOf(site);
  const about = { id, report, words, k: site.settings.k, days };
  const lift = report.lifts.find((one) => one.slot === id && one.metric === "revenue");
  const title = id === ALL_SLOTS ? "All slots together" : slot?.title || id;
  const pages = slot?.pages.map((page) => PAGE_NAMES[page]).join(", ") || "Any page";
  return showPage(
    c,
    { title: `Report: ${title}`, area: "reports" },
    <>
      <Head
        title={title}
        crumbs={
          <>
            <a href="/console/reports">Reports</a> / {id}
          </>
        }
        lead={`${pages} · ${words.day(report.fromDate)} to ${words.day(report.toDate)} · ${
          slot && slot.holdout > 0
            ? `${Math.round(slot.holdout * 1000) / 10}% held out`
            : "nobody is held out now"
        }`}
      >
        <PeriodRow path={`/console/reports/${id}`} days={days} />
      </Head>
      <p class="verdict">{verdictOf(about)}</p>
      <MainFigures about={about} lift={lift} />
      <LiftChart
        series={series}
        words={words}
        isOff={report.splits.some(({ slot: name, is_off }) => name === id && is_off)}
      />
      <Funnel about={about} />
      <ReasonsTable about={about} />
      <TrustTable about={about} />
    </>,
  );
}
