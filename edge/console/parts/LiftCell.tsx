import type { Lift } from "../../reports/report/liftsOf.ts";
import { changeWords } from "../figures/percentWords.ts";
import { VERDICTS } from "../figures/VERDICTS.ts";
import { Icon } from "./Icon.tsx";
import { Interval } from "./Interval.tsx";
import { Ruler } from "./Ruler.tsx";

/** A lift with its interval, or why there is none. */
export function LiftCell(props: {
  lift: Pick<Lift, "lift" | "interval" | "verdict"> | undefined;
  isSplitOff?: boolean;
  scale: { from: number; to: number };
}) {
  const { lift, isSplitOff, scale } = props;
  if (isSplitOff) {
    return (
      <div class="liftc held">
        <span>
          <Icon name="lock" /> Withheld: the split is off.
        </span>
      </div>
    );
  }
  if (!lift) return <span class="sm mut">Nothing to compare yet</span>;
  const { words, tone } = VERDICTS[lift.verdict];
  const [low, high] = lift.interval;
  if (lift.verdict === "too_early" || high === null)
    return <span class="sm mut">Too early to say</span>;
  return (
    <div class="liftc">
      <b>{changeWords(lift.lift)}</b>
      <Ruler estimate={lift.lift} low={low} high={high} tone={tone} {...scale} />
      <Interval low={changeWords(low)} high={changeWords(high)} />
      <span class={`xs ${tone ? `t-${tone}` : "mut"}`}>{words}</span>
    </div>
  );
}
