import type { Words } from "../figures/wordsOf.ts";
import type { SpanReport } from "../reportOf.ts";
import type { Progress } from "../reports/progressOf.ts";
import { SoFar } from "../reports/SoFar.tsx";
import { SplitOff } from "./SplitOff.tsx";

/** Why there is no figure, and what to do about it. */
export function NotTold(props: {
  share: number;
  progress: Progress;
  words: Words;
  split?: SpanReport["splits"][number] | undefined;
}) {
  const { share, progress, words, split } = props;
  if (split) return <SplitOff split={split} />;
  if (share === 0) {
    return (
      <div class="stack">
        <p>
          <b>Nobody is held out of every slot</b>, so nobody can tell what personalisation earns in
          all. Hold out a few of the shoppers who allow measurement: with 5% the shop gives up next
          to nothing, and what the others bring in more is told here, with how sure it is.
        </p>
        <div>
          <p>
            <a class="btn" href="/console/setup#global_holdout">
              Set a holdout
            </a>
          </p>
          <p class="sm mut">
            Until then each slot with its own holdout is told by itself, under{" "}
            <a href="/console/reports">Reports</a>.
          </p>
        </div>
      </div>
    );
  }
  return <SoFar progress={progress} words={words} />;
}
