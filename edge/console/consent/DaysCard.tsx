import { PURPOSES, type Purpose } from "../../../sdk/wire/index.ts";
import type { Site } from "../../platform/Site.ts";
import type { ConsentReport } from "../../reports/report/consentOf.ts";
import { percentWords } from "../figures/percentWords.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Few } from "../parts/Few.tsx";
import { type Line, LineFigure } from "../parts/LineFigure.tsx";
import { PURPOSE_WORDS } from "./PURPOSE_WORDS.ts";

type Day = ConsentReport["days"][number];

const FIRST_ROWS = 7;
/** By colour and by stroke: neither alone has to be told apart. */
const STROKES: Readonly<Record<Purpose, Omit<Line, "values">>> = {
  measurement: { colour: "--hold", dash: [2, 4] },
  personalisation: { colour: "--accent", dash: [] },
  retargeting: { colour: "--warn", dash: [9, 5] },
  assistance: { colour: "--ink", dash: [9, 4, 2, 4] },
};

/** The part that said yes by purpose, day by day: drawn, and as the figures behind it. */
export function DaysCard({ report, site }: { report: ConsentReport; site: Site }) {
  const { days } = report;
  const words = wordsOf(site);
  const rows = [...days].reverse();
  const drawn = days.filter(({ rates }) => PURPOSES.some((one) => rates[one] !== null));
  const last = drawn.at(-1);
  return (
    <section class="card" aria-labelledby="daily">
      <div class="hd">
        <h2 id="daily">Day by day</h2>
        <span class="xs mut">the part that said yes</span>
      </div>
      {last && drawn.length > 1 ? (
        <>
          <p class="legend">
            {PURPOSES.map((purpose) => (
              <span>
                <Stroke {...STROKES[purpose]} />
                {PURPOSE_WORDS[purpose].name}
              </span>
            ))}
          </p>
          <LineFigure
            says={`Part of the choices that said yes, by day. On ${words.day(last.date)}: ${ratesWords(last)}.`}
            site={site}
            currency={null}
            at={drawn.map(({ date }) => Date.parse(date))}
            lines={PURPOSES.map((purpose) => ({
              ...STROKES[purpose],
              values: drawn.map(({ rates }) => rates[purpose]),
            }))}
            isDays
          />
        </>
      ) : (
        <p class="sm mut">
          Lines are drawn from the second day on which at least {site.settings.k} chose alike.
        </p>
      )}
      <details open>
        <summary>Figures behind the chart</summary>
        <Rows rows={rows.slice(0, FIRST_ROWS)} site={site} />
        {rows.length > FIRST_ROWS && (
          <details>
            <summary>The {rows.length - FIRST_ROWS} days before</summary>
            <Rows rows={rows.slice(FIRST_ROWS)} site={site} />
          </details>
        )}
      </details>
    </section>
  );
}

const ratesWords = ({ rates }: Day): string =>
  PURPOSES.flatMap((purpose) => {
    const rate = rates[purpose];
    return rate === null ? [] : `${PURPOSE_WORDS[purpose].name} ${percentWords(rate)}`;
  }).join(", ");

function Stroke({ colour, dash }: Omit<Line, "values">) {
  return (
    <svg class="key-stroke" viewBox="0 0 26 10" aria-hidden="true">
      <path
        d="M0 5h26"
        fill="none"
        stroke={`var(${colour})`}
        stroke-width="2.2"
        stroke-dasharray={dash.join(" ") || undefined}
      />
    </svg>
  );
}

function Rows({ rows, site }: { rows: readonly Day[]; site: Site }) {
  const words = wordsOf(site);
  const { k } = site.settings;
  return (
    <div class="tw">
      <table class="tight cards">
        <thead>
          <tr>
            <th>Day</th>
            <th class="r">Choices</th>
            {PURPOSES.map((purpose) => (
              <th class="r">{PURPOSE_WORDS[purpose].name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, receipts, rates }) => (
            <tr>
              <th scope="row" class="nb">
                {words.day(date)}
              </th>
              <td class="r" data-l="Choices">
                {receipts === null ? <Few k={k} /> : words.number(receipts)}
              </td>
              {PURPOSES.map((purpose) => {
                const rate = rates[purpose];
                return (
                  <td class="r" data-l={PURPOSE_WORDS[purpose].name}>
                    {rate === null ? <Few k={k} /> : percentWords(rate)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
