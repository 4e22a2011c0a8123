import { percentWords } from "../figures/percentWords.ts";
import { Chip } from "../parts/Chip.tsx";
import type { SpanReport } from "../reportOf.ts";

/** A lift that may not be believed: what was held out, what should have been, and where to look. */
export function SplitOff({
  split,
}: {
  split: Pick<SpanReport["splits"][number], "slot" | "expected_share" | "observed_share">;
}) {
  return (
    <div class="sofar">
      <p>
        <Chip icon="stop" tone="bad">
          Split is off
        </Chip>
      </p>
      <p>
        <b>
          Withheld: {percentWords(split.observed_share)} were held out where{" "}
          {percentWords(split.expected_share)} should have been.
        </b>{" "}
        Chance doesn’t do that. Something loses shoppers of one kind, so whatever the figures say of
        a lift may be its doing.
      </p>
      <p>What usually does it:</p>
      <ul class="causes">
        <li>a page that was kept whole by a cache, with one shopper’s answer in it for all</li>
        <li>a script of the shop that runs only where a slot is filled, and fails</li>
        <li>programs that visit and don’t say so, more often on one kind of page</li>
      </ul>
      <p>
        <a href={`/console/reports/${split.slot}`}>Look at its report</a>
      </p>
    </div>
  );
}
