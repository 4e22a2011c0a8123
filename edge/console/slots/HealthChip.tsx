import { percentWords } from "../figures/percentWords.ts";
import { TRUST_WORDS } from "../figures/TRUST_WORDS.ts";
import { Chip } from "../parts/Chip.tsx";
import type { SpanReport } from "../reportOf.ts";

/** What is wrong with a slot, worst first, with the figure that says so; "Healthy" only where something was counted. */
export function HealthChip({ report, id }: { report: SpanReport; id: string }) {
  const row = report.slots.find(({ slot, variant }) => slot === id && variant === "treatment");
  const split = report.splits.find(({ slot }) => slot === id);
  const trust = report.trust.find(({ slot, flagged }) => slot === id && flagged);
  if (!row) return <Chip icon="clock">Not counted yet</Chip>;
  if (split?.is_off) {
    return (
      <>
        <Chip icon="stop" tone="bad">
          Split is off
        </Chip>
        <span class="st-sub">
          {percentWords(split.observed_share)} held out, not {percentWords(split.expected_share)}
        </span>
      </>
    );
  }
  if (trust) {
    return (
      <>
        <Chip icon="flag" tone="bad">
          Costs trust
        </Chip>
        <span class="st-sub">
          {percentWords(trust.rate)} {TRUST_WORDS[trust.sign].they},{" "}
          {percentWords(trust.against.rate)} elsewhere
        </span>
      </>
    );
  }
  return (
    <Chip icon="check" tone="good">
      Healthy
    </Chip>
  );
}
