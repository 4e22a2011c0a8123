import type { Figure } from "../../customer/figures/figuresOf.ts";
import { percentWords } from "../figures/percentWords.ts";
import { Ruler } from "../parts/Ruler.tsx";
import type { Tone } from "../parts/Tone.ts";
import { points } from "./points.ts";

/** One share with what it was before, and how sure the change is. */
export function ShareStat(props: { label: string; figure: Figure; wanted: "more" | "less" }) {
  const { label, figure, wanted } = props;
  const { now, before, change, matters } = figure;
  return (
    <div class="stat">
      <p class="sm mut">{label}</p>
      <p class="v m">{now === null ? "Too few" : percentWords(now)}</p>
      {now === null ? (
        <p class="sm mut">{matters} matters are over; 20 are needed.</p>
      ) : (
        <p class="sm">
          {before === null
            ? `of ${matters} matters`
            : `was ${percentWords(before)} before the screen`}
        </p>
      )}
      {change && (
        <>
          <Ruler
            estimate={change.difference}
            low={change.low}
            high={change.high}
            from={Math.min(-0.2, change.low)}
            to={Math.max(0.2, change.high)}
            tone={toneOf(change, wanted)}
            width={200}
          />
          <p class="sm mut">
            {points(change.difference)} points, between {points(change.low)} and{" "}
            {points(change.high)}.{wanted === "less" && " Less is better."}
          </p>
        </>
      )}
    </div>
  );
}

/** A colour only where the whole interval is on one side of zero. */
export function toneOf(
  { low, high }: { low: number; high: number },
  wanted: "more" | "less",
): Tone {
  if (low <= 0 && high >= 0) return "";
  return low > 0 === (wanted === "more") ? "good" : "bad";
}
