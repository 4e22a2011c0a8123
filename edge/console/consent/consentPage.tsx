import type { Context } from "hono";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Empty } from "../parts/Empty.tsx";
import { Few } from "../parts/Few.tsx";
import { Head } from "../parts/Head.tsx";
import { Segments } from "../parts/Segments.tsx";
import { SPANS, spanOf } from "../reports/SPANS.ts";
import { showPage } from "../showPage.tsx";
import { ChoicesCard } from "./ChoicesCard.tsx";
import { consentReportOf } from "./consentReportOf.ts";
import { DaysCard } from "./DaysCard.tsx";

const VIAS: Readonly<Record<string, string>> = {
  notice: "In the notice",
  panel: "In “Your data and choices”",
  gpc: "By the browser (Global Privacy Control)",
  tcf: "By the site’s own banner (TCF)",
  consent_mode: "By the site’s own banner (Consent Mode)",
  api: "By the site’s own code",
};

/** How shoppers choose: rates by purpose, by way and by day. Choices, no persons. */
export async function consentPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const days = spanOf(c.req.query("days"));
  const report = await consentReportOf(c.env, site, days);
  const words = wordsOf(site);
  const { k } = site.settings;
  const count = (value: number | null) => (value === null ? <Few k={k} /> : words.number(value));
  return showPage(
    c,
    { title: "Consent", area: "consent" },
    <>
      <Head
        title="Consent"
        lead="How shoppers choose. Each choice has a signed receipt; no person stands behind any figure here."
      >
        <Segments
          label="Period"
          options={SPANS.map((span) => ({
            href: `/console/consent?days=${span}`,
            label: `${span} days`,
            isChosen: span === days,
          }))}
        />
      </Head>
      {report.receipts === 0 ? (
        <Empty title="No choice yet">
          <p>
            A choice is made in the notice, in “Your data and choices”, or by the shopper’s browser.
            Nothing is asked again once it is made.
          </p>
        </Empty>
      ) : (
        <div class="g12">
          <ChoicesCard report={report} words={words} days={days} k={k} class="c5" />
          <section class="card flush c7" aria-labelledby="vias">
            <div class="hd">
              <h2 id="vias">Where they were made</h2>
            </div>
            <table class="tight">
              <thead>
                <tr>
                  <th>Way</th>
                  <th class="r">Choices</th>
                </tr>
              </thead>
              <tbody>
                {report.vias.map(({ via, receipts }) => (
                  <tr>
                    <th scope="row">{VIAS[via] ?? via}</th>
                    <td class="r">{count(receipts)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <DaysCard report={report} site={site} />
        </div>
      )}
    </>,
  );
}
