import type { LiftPoint } from "../../reports/report/liftSeriesOf.ts";
import type { Lift } from "../../reports/report/liftsOf.ts";
import { changeWords } from "../figures/percentWords.ts";
import { VERDICTS } from "../figures/VERDICTS.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Ruler } from "../parts/Ruler.tsx";
import type { SpanReport } from "../reportOf.ts";
import { LiftLine } from "../reports/LiftLine.tsx";
import type { Progress } from "../reports/progressOf.ts";
import { NotTold } from "./NotTold.tsx";

/** What personalisation earns in all, against those held out of every slot. */
export function HeroCard(props: {
  lift: Lift | undefined;
  /** How it grew surer, day by day. */
  points: readonly LiftPoint[];
  progress: Progress;
  share: number;
  days: number;
  words: Words;
  /** Where the split is off, the lift may not be believed. */
  split: SpanReport["splits"][number] | undefined;
}) {
  const { lift, points, progress, share, days, words, split } = props;
  const isOff = split?.is_off === true;
  const [low, high] = lift?.interval ?? [-1, null];
  const isTold = !isOff && lift && lift.verdict !== "too_early" && high !== null;
  return (
    <section class="card c8 fill herocard" aria-labelledby="hero">
      <h2 id="hero">Revenue per shopper, against the holdout</h2>
      {isTold ? (
        <>
          <div class="hero">
            <div class="stat">
              <div
                class={`big v ${VERDICTS[lift.verdict].tone ? `t-${VERDICTS[lift.verdict].tone}` : ""}`}
              >
                {changeWords(lift.lift)}
              </div>
              <Ruler
                estimate={lift.lift}
                low={low}
                high={high}
                from={Math.min(-0.05, low)}
                to={Math.max(0.05, high)}
                tone={VERDICTS[lift.verdict].tone}
                width={240}
              />
            </div>
            <p class="says">
              Somewhere{" "}
              <b>
                between {changeWords(low)} and {changeWords(high)}
              </b>
              : {VERDICTS[lift.verdict].words.toLowerCase()}.
              {lift.difference && (
                <>
                  {" "}
                  That is about{" "}
                  <b>{words.wholeMoney(lift.difference.value * lift.treatment.shoppers)}</b> in{" "}
                  {days} days, give or take.
                </>
              )}{" "}
              <span class="mut">
                From {words.number(lift.treatment.shoppers)} shoppers with personal slots and{" "}
                {words.number(lift.holdout.shoppers)} held out, all of whom allow measurement. The
                interval holds at every look. <a href="/console/reports/*">Day by day</a>
              </span>
            </p>
          </div>
          <LiftLine told={points.filter(({ interval }) => interval[1] !== null)} words={words} />
        </>
      ) : (
        <NotTold
          share={share}
          progress={progress}
          words={words}
          split={isOff ? split : undefined}
        />
      )}
    </section>
  );
}
