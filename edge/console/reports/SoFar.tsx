import { ALL_SLOTS } from "../../reports/variants.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Chip } from "../parts/Chip.tsx";
import { Meter } from "../parts/Meter.tsx";
import type { ArmSoFar, Progress } from "./progressOf.ts";

/** With a longer wait the pace of today says nothing. */
const DAYS_MAX = 365;

/** A lift that can't be told yet: how many have bought so far, how many it takes, and when that is at this pace. */
export function SoFar({ progress, words }: { progress: Progress; words: Words }) {
  const { arms, needed, daysToGo } = progress;
  const isEnough = arms.every(({ buyers }) => (buyers ?? 0) >= needed);
  return (
    <div class="sofar">
      <p>
        <b>Too early to say.</b>{" "}
        {isEnough
          ? "Enough shoppers of both kinds have bought something, but what they spent differs so much that chance alone may explain any lift."
          : `A lift is told once ${needed} shoppers of each kind have bought something; with fewer, chance would look like a finding.`}
      </p>
      {arms.map((arm) => (
        <Arm arm={arm} progress={progress} words={words} />
      ))}
      {daysToGo !== null && (
        <p>
          <Chip icon="clock" tone="">
            {daysToGo > DAYS_MAX
              ? "More than a year to go"
              : `About ${daysToGo} ${daysToGo === 1 ? "day" : "days"} to go`}
          </Chip>{" "}
          <span class="sm mut">at the pace so far</span>
        </p>
      )}
    </div>
  );
}

function Arm(props: { arm: ArmSoFar; progress: Progress; words: Words }) {
  const { arm, progress, words } = props;
  const { shoppers, buyers, isHeldOut } = arm;
  const { needed, k } = progress;
  const name = isHeldOut ? "Held out" : progress.slot === ALL_SLOTS ? "With slots" : "With slot";
  const count = (value: number | null): string =>
    value === null ? `fewer than ${k}` : words.number(value);
  const says =
    buyers !== null && buyers >= needed
      ? `${words.number(buyers)} buyers, enough`
      : `${count(buyers)} of ${needed} buyers`;
  return (
    <div class="arm">
      <b>{name}</b>
      <span class="sm mut">
        {count(shoppers)} {shoppers === 1 ? "shopper" : "shoppers"}
      </span>
      <span class="v">{says}</span>
      <Meter
        label={`${name}: ${says}`}
        parts={[{ share: Math.min(1, (buyers ?? 0) / needed), kind: isHeldOut ? "held" : "" }]}
      />
    </div>
  );
}
