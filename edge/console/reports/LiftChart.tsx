import type { LiftPoint } from "../../reports/report/liftSeriesOf.ts";
import type { Words } from "../figures/wordsOf.ts";
import { LiftLine } from "./LiftLine.tsx";
import type { Progress } from "./progressOf.ts";
import { SoFar } from "./SoFar.tsx";

/** Lift by day with its band, and the figures behind it; or what is missing for there to be a line. */
export function LiftChart(props: {
  series: readonly LiftPoint[];
  words: Words;
  /** The split is off: no lift of the slot may be believed. */
  isOff: boolean;
  /** Null where nobody is held out. */
  progress: Progress | null;
}) {
  const { series, words, isOff, progress } = props;
  const told = series.filter(({ interval }) => interval[1] !== null);
  if (isOff || told.length === 0) {
    return (
      <section class="card sec" aria-labelledby="chart-h">
        <h2 id="chart-h">Lift by day</h2>
        {isOff ? (
          <p class="mut">
            Withheld: the split is off. It comes back once the split is right again.
          </p>
        ) : progress ? (
          <SoFar progress={progress} words={words} />
        ) : (
          <p class="mut">There is no line: nobody was held out to compare with.</p>
        )}
      </section>
    );
  }
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
      <LiftLine told={told} words={words} isOpen />
    </section>
  );
}
