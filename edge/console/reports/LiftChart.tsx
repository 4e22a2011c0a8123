import { changeWords } from "../figures/percentWords.ts";
import { VERDICTS } from "../figures/VERDICTS.ts";
import type { Words } from "../figures/wordsOf.ts";
import type { LiftDay } from "./liftSeries.ts";

const DAY_S = 86_400;
const FIRST_ROWS = 7;

/** Lift by day with its band, and the figures behind it; the figures stand there whether or not a script draws. */
export function LiftChart({ series, words }: { series: readonly LiftDay[]; words: Words }) {
  const told = series.filter(({ lift }) => lift && lift.interval[1] !== null);
  const last = told.at(-1);
  if (!last?.lift) {
    return (
      <section class="card sec" aria-labelledby="chart-h">
        <h2 id="chart-h">Lift by day</h2>
        <p class="mut">
          There is no line yet. It begins on the day by which enough shoppers of both kinds, with
          the slot and held out, have bought something.
        </p>
      </section>
    );
  }
  const crossed = told.find(({ lift }) => lift && lift.interval[0] > 0);
  const finding = `Lift in revenue per shopper by day. On ${words.day(last.date)}: ${changeWords(last.lift.lift)}, between ${changeWords(last.lift.interval[0])} and ${changeWords(last.lift.interval[1] ?? 0)}.${crossed ? ` Above zero since ${words.day(crossed.date)}.` : ""}`;
  const figures = {
    at: told.map(({ day }) => day * DAY_S),
    line: told.map(({ lift }) => lift?.lift ?? null),
    low: told.map(({ lift }) => lift?.interval[0] ?? null),
    high: told.map(({ lift }) => lift?.interval[1] ?? null),
  };
  const rows = [...told].reverse();
  return (
    <section class="card sec" aria-labelledby="chart-h">
      <div class="hd">
        <h2 id="chart-h">Lift by day, all shoppers so far</h2>
        <span class="legend">
          <span>
            <i class="key-line" />
            lift
          </span>
          <span>
            <i class="key-band" />
            95% interval, valid at every look
          </span>
        </span>
      </div>
      <figure class="chart" data-chart={JSON.stringify(figures)} role="img" aria-label={finding} />
      <p class="sm">{finding}</p>
      <details open>
        <summary>Figures behind the chart</summary>
        <Rows rows={rows.slice(0, FIRST_ROWS)} words={words} />
        {rows.length > FIRST_ROWS && (
          <details>
            <summary>The {rows.length - FIRST_ROWS} days before</summary>
            <Rows rows={rows.slice(FIRST_ROWS)} words={words} />
          </details>
        )}
      </details>
    </section>
  );
}

function Rows({ rows, words }: { rows: readonly LiftDay[]; words: Words }) {
  return (
    <div class="tw">
      <table class="tight">
        <thead>
          <tr>
            <th>To the end of</th>
            <th class="r hidep">Shoppers with slot</th>
            <th class="r hidep">Held out</th>
            <th class="r">Lift</th>
            <th class="r">From</th>
            <th class="r">To</th>
            <th class="hidep">Verdict that day</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, lift }) => {
            if (!lift) return null;
            const { tone, words: says } = VERDICTS[lift.verdict];
            return (
              <tr>
                <th scope="row">{words.day(date)}</th>
                <td class="r hidep">{words.number(lift.treatment.shoppers)}</td>
                <td class="r hidep">{words.number(lift.holdout.shoppers)}</td>
                <td class="r">
                  <b>{changeWords(lift.lift)}</b>
                </td>
                <td class="r">{changeWords(lift.interval[0])}</td>
                <td class="r">{lift.interval[1] === null ? "–" : changeWords(lift.interval[1])}</td>
                <td class={`sm hidep ${tone ? `t-${tone}` : "mut"}`}>{says}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
