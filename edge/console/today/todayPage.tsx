import type { Context } from "hono";
import { selectImports } from "../../catalogue/imports/importQueries.ts";
import { readFreshness } from "../../catalogue/imports/readFreshness.ts";
import { ALL_SLOTS } from "../../reports/variants.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { ChoicesCard } from "../consent/ChoicesCard.tsx";
import { consentReportOf } from "../consent/consentReportOf.ts";
import { draftState } from "../draftState.ts";
import { dayWords } from "../figures/dayWords.ts";
import { ownLifts } from "../figures/ownLifts.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Alert } from "../parts/Alert.tsx";
import { Head } from "../parts/Head.tsx";
import { Segments } from "../parts/Segments.tsx";
import { reportOf } from "../reportOf.ts";
import { liftSeries } from "../reports/liftSeries.ts";
import { progressOf } from "../reports/progressOf.ts";
import { SPANS, spanOf } from "../reports/SPANS.ts";
import { TrustTable } from "../reports/TrustTable.tsx";
import { selectOpenMessages } from "../service/messages/queriesOfMessages.ts";
import { showPage } from "../showPage.tsx";
import { slotStates } from "../slots/slotStates.ts";
import { alertsOf } from "./alertsOf.ts";
import { askedAlerts } from "./askedAlerts.ts";
import { CalendarCard } from "./CalendarCard.tsx";
import { CatalogueCard } from "./CatalogueCard.tsx";
import { HeroCard } from "./HeroCard.tsx";
import { SlotsCard } from "./SlotsCard.tsx";

/** What needs somebody, worst first; then what personalisation earned and what it cost in trust. */
export async function todayPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const days = spanOf(c.req.query("days"));
  const now = Date.now();
  const [state, report, imports, freshness, choices, open] = await Promise.all([
    draftState(c.env, site.id),
    reportOf(c.env, site, days),
    selectImports(c.env.DB, site.id),
    readFreshness(c.env.DB, site.id),
    consentReportOf(c.env, site, days),
    selectOpenMessages(c.env.DB, site.id),
  ]);
  const { from, to } = report;
  const { k, global_holdout: share } = site.settings;
  const { points, countedDays } = await liftSeries(c.env, site, { slot: ALL_SLOTS, from, to });
  const words = wordsOf(site);
  const titles = new Map(
    [...state.drafts, ...state.published].map((slot) => [slot.id, slot.title]),
  );
  const asked = askedAlerts(open, { role: c.get("staff").role, words });
  const alerts = alertsOf({ report, imports, asked, titles, words });
  const states = slotStates(state, now);
  return showPage(
    c,
    { title: "Today", area: "today" },
    <>
      <Head
        title={dayWords(now, site)}
        lead={`What personalisation earned, and what it cost in trust. Counted to ${words.clock(now)}.`}
      >
        <Segments
          label="Period"
          options={SPANS.map((span) => ({
            href: `/console?days=${span}`,
            label: `${span} days`,
            isChosen: span === days,
          }))}
        />
      </Head>
      {alerts.length > 0 && (
        <section class="alerts" aria-label="Needs you">
          {alerts.map(({ tone, title, says, action }) => (
            <Alert tone={tone} title={title} action={action}>
              <p>{says}</p>
            </Alert>
          ))}
        </section>
      )}
      <div class="g12">
        <HeroCard
          lift={ownLifts(report).find(
            ({ slot, metric }) => slot === ALL_SLOTS && metric === "revenue",
          )}
          points={points}
          progress={progressOf(report.all_slots, { slot: ALL_SLOTS, k, countedDays })}
          share={share}
          days={days}
          words={words}
          split={report.splits.find(({ slot }) => slot === ALL_SLOTS)}
        />
        <ChoicesCard report={choices} words={words} days={days} k={k} class="c4 fill" />
        <SlotsCard states={states} report={report} />
        <div class="c4 stack">
          <CatalogueCard freshness={freshness} imports={imports} words={words} />
          <CalendarCard states={states} changes={state.changed.length} words={words} />
        </div>
        <TrustTable
          about={{ id: ALL_SLOTS, report, words, k, days }}
          none={
            share === 0 ? (
              <>
                Nobody is held out of every slot, so there is nobody to compare with. What each slot
                costs stands in its own <a href="/console/reports">report</a>.
              </>
            ) : undefined
          }
        />
      </div>
    </>,
  );
}
