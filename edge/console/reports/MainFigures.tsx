import type { Lift } from "../../reports/report/liftsOf.ts";
import { changeWords, percentWords } from "../figures/percentWords.ts";
import { VERDICTS } from "../figures/VERDICTS.ts";
import { Chip } from "../parts/Chip.tsx";
import { Ruler } from "../parts/Ruler.tsx";
import { type ReportAbout, rowsOf } from "./ReportAbout.ts";

/** Lift with its interval, revenue per shopper in both arms, and what the difference makes in all. */
export function MainFigures({ about, lift }: { about: ReportAbout; lift: Lift | undefined }) {
  const { report, words, id, days } = about;
  const { treated, heldOut } = rowsOf(about);
  const split = report.splits.find(({ slot }) => slot === id);
  if (!treated) return null;
  const shown = split?.is_off ? undefined : lift;
  const difference = shown?.difference;
  return (
    <section class="card flush kp" aria-label="Main figures">
      <div class="stat">
        <span class="k">Lift in revenue per shopper</span>
        <LiftFigure lift={shown} isOff={split?.is_off === true} />
      </div>
      <div class="stat">
        <span class="k">Revenue per shopper</span>
        {shown ? (
          <>
            <div class="v m">
              {words.money(shown.treatment.mean)} <span class="unit">slot</span>
            </div>
            <div class="v m mut">
              {words.money(shown.holdout.mean)} <span class="unit">held out</span>
            </div>
          </>
        ) : (
          <p class="sm mut">
            {split?.is_off
              ? "Told again once the split is right."
              : "Told once enough of both have bought something."}
          </p>
        )}
      </div>
      <div class="stat">
        <span class="k">
          {difference ? `What that makes in ${days} days` : "Shoppers who met it"}
        </span>
        {difference ? (
          <>
            <div class="v m">{words.wholeMoney(difference.value * treated.shoppers)}</div>
            <p class="sm mut">
              {words.wholeMoney(difference.interval[0] * treated.shoppers)} to{" "}
              {words.wholeMoney(difference.interval[1] * treated.shoppers)}
            </p>
          </>
        ) : (
          <>
            <div class="v m">{words.number(treated.shoppers)}</div>
            {heldOut && <p class="sm mut">and {words.number(heldOut.shoppers)} held out</p>}
          </>
        )}
        {split && (
          <p class="under">
            {split.is_off ? (
              <Chip icon="stop" tone="bad">
                Split is off: {percentWords(split.observed_share)} held out
              </Chip>
            ) : (
              <Chip icon="check" tone="good">
                Split is right: {percentWords(split.observed_share)} held out
              </Chip>
            )}
          </p>
        )}
      </div>
    </section>
  );
}

function LiftFigure({ lift, isOff }: { lift: Lift | undefined; isOff: boolean }) {
  if (isOff) return <p class="sm t-bad">Withheld: the split is off.</p>;
  const [low, high] = lift?.interval ?? [-1, null];
  if (!lift || lift.verdict === "too_early" || high === null) {
    return <p class="sm mut">Too early to say.</p>;
  }
  const { tone, words } = VERDICTS[lift.verdict];
  const from = Math.min(-0.05, low);
  const to = Math.max(0.05, high);
  return (
    <>
      <div class={`v ${tone ? `t-${tone}` : ""}`}>{changeWords(lift.lift)}</div>
      <Ruler
        estimate={lift.lift}
        low={low}
        high={high}
        from={from}
        to={to}
        tone={tone}
        width={240}
      />
      <p class="sm mut">
        {words}: {changeWords(low)} to {changeWords(high)}
      </p>
    </>
  );
}
