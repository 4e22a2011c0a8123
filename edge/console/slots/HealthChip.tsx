import type { Health } from "../../reports/served/healthOf.ts";
import { percentWords } from "../figures/percentWords.ts";
import { TRUST_WORDS } from "../figures/TRUST_WORDS.ts";
import { Chip } from "../parts/Chip.tsx";
import type { IconName } from "../parts/icons.ts";
import type { Tone } from "../parts/Tone.ts";
import type { SpanReport } from "../reportOf.ts";

const CHIPS: Readonly<Record<Health["state"], { words: string; icon: IconName; tone: Tone }>> = {
  split_off: { words: "Split is off", icon: "stop", tone: "bad" },
  costs_trust: { words: "Costs trust", icon: "flag", tone: "bad" },
  often_empty: { words: "Often empty", icon: "half", tone: "warn" },
  slow: { words: "Slow", icon: "clock", tone: "warn" },
  healthy: { words: "Healthy", icon: "check", tone: "good" },
  not_started: { words: "Not started", icon: "clock", tone: "" },
};

/** With fewer answers nothing bad was seen, but nothing good either. */
const EARLY = { words: "Too early to say", icon: "clock", tone: "" } as const;

/** How a slot does, worst first, with the figure that says so beneath. */
export function HealthChip({ report, id }: { report: SpanReport; id: string }) {
  const health = report.health.find(({ slot }) => slot === id);
  const isEarly = health?.state === "healthy" && health.empty_share === null;
  const { words, icon, tone } = isEarly ? EARLY : CHIPS[health?.state ?? "not_started"];
  const figure = health ? figureOf(health, report) : "never published";
  return (
    <>
      <Chip icon={icon} tone={tone}>
        {words}
      </Chip>
      <span class="st-sub">{figure}</span>
    </>
  );
}

function figureOf(health: Health, report: SpanReport): string {
  const { slot, state, answers, empty_share, slow_share } = health;
  switch (state) {
    case "split_off": {
      const { held_out_share = 0, expected_share = 0 } = health;
      return `${percentWords(held_out_share)} held out, not ${percentWords(expected_share)}`;
    }
    case "costs_trust": {
      const trust = report.trust.find((one) => one.slot === slot && one.flagged);
      if (!trust) return "";
      return `${percentWords(trust.rate)} ${TRUST_WORDS[trust.sign].they}, ${percentWords(trust.against.rate)} elsewhere`;
    }
    case "often_empty":
      return `${percentWords(empty_share ?? 0)} of answers had nothing to show`;
    case "slow":
      return `${percentWords(slow_share ?? 0)} of answers took over 0.3 seconds`;
    case "not_started":
      return "asked for by no page yet";
    default:
      return empty_share === null
        ? `${answers === 0 ? "no" : answers} ${answers === 1 ? "answer" : "answers"} so far`
        : `filled ${percentWords(1 - empty_share)} of the time`;
  }
}
