import type { LiftPoint } from "../../reports/report/liftSeriesOf.ts";
import { changeWords } from "../figures/percentWords.ts";
import { VERDICTS } from "../figures/VERDICTS.ts";
import type { Words } from "../figures/wordsOf.ts";

const FIRST_ROWS = 7;

/** Lift by day with its band, and the figures behind it; the figures stand there whether or not a script draws. */
export function LiftChart(props: {
  series: readonly LiftPoint[];
  words: Words;
  /** The split is off: no lift of the slot may be believed. */
  isOff: boolean;
}) {
  const { series, words, isOff } = props;
  if (isOff) {
    return (
      <section class="card sec" aria-labelledby="chart-h">
        <h2 id="chart-h">Lift by day</h2>
        <p class="mut">Withheld: the split is off. It comes back once the split is right again.</p>
      </section>
    );
  }
  const told = series.filter(({ interval }) => interval[1] !== null);
  const last = told.at(-1);
  if (!last) {
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
  const crossed = told.find(({ interval }) => interval[0] > 0);
  const finding = `Lift in revenue per shopper by day. On ${words.day(last.date)}: ${changeWords(last.lift)}, between ${changeWords(last.interval[0])} and ${changeWords(last.interval[1] ?? 0)}.${crossed ? ` Above zero since ${words.day(crossed.date)}.` : ""}`;
  const figures = {
    at: told.map(({ date }) => Date.parse(date) / 1000),
    line: told.map(({ lift }) => lift),
    low: told.map(({ interval }) => interval[0]),
    high: told.map(({ interval }) => interval[1]),
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
      {told.length > 1 && (
        <figure
          class="chart"
          data-chart={JSON.stringify(figures)}
          role="img"
          aria-label={finding}
        />
      )}
      <p class="sm">
        {finding}
        {told.length === 1 && " The line is drawn from the second day on."}
      </p>
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

function Rows({ rows, words }: { rows: readonly LiftPoint[]; words: Words }) {
  return (
    <div class="tw">
      <table class="tight">
        <thead>
          <tr>
            <th>To the end of</th>
            <th class="r hidep">Shoppers</th>
            <th class="r">Lift</th>
            <th class="r">From</th>
            <th class="r">To</th>
            <th class="hidep">Verdict that day</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ date, lift, interval, verdict, shoppers }) => {
            const { tone, words: says } = VERDICTS[verdict];
            return (
              <tr>
                <th scope="row" class="nb">
                  {words.day(date)}
                </th>
                <td class="r hidep">{words.number(shoppers)}</td>
                <td class="r">
                  <b>{changeWords(lift)}</b>
                </td>
                <td class="r">{changeWords(interval[0])}</td>
                <td class="r">{interval[1] === null ? "–" : changeWords(interval[1])}</td>
                <td class={`sm hidep ${tone ? `t-${tone}` : "mut"}`}>{says}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
