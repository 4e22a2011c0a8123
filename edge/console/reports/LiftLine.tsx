import type { LiftPoint } from "../../reports/report/liftSeriesOf.ts";
import { changeWords } from "../figures/percentWords.ts";
import { VERDICTS } from "../figures/VERDICTS.ts";
import type { Words } from "../figures/wordsOf.ts";

const FIRST_ROWS = 7;

/** The line with its band, what it finds as a sentence, and the figures behind it; these stand there whether or not a script draws. */
export function LiftLine(props: {
  /** Only days with an interval; at least one. */
  told: readonly LiftPoint[];
  words: Words;
  isOpen?: boolean;
}) {
  const { told, words, isOpen } = props;
  const last = told.at(-1);
  if (!last) return null;
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
    <>
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
      <details open={isOpen}>
        <summary>Figures behind the chart</summary>
        <Rows rows={rows.slice(0, FIRST_ROWS)} words={words} />
        {rows.length > FIRST_ROWS && (
          <details>
            <summary>The {rows.length - FIRST_ROWS} days before</summary>
            <Rows rows={rows.slice(FIRST_ROWS)} words={words} />
          </details>
        )}
      </details>
    </>
  );
}

function Rows({ rows, words }: { rows: readonly LiftPoint[]; words: Words }) {
  return (
    <section class="tw" tabindex={0} aria-label="Figures, may scroll sideways">
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
    </section>
  );
}
