import type { ConsentReport } from "../../reports/report/consentOf.ts";
import { percentWords } from "../figures/percentWords.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Few } from "../parts/Few.tsx";
import { Meter } from "../parts/Meter.tsx";
import { PURPOSE_WORDS } from "./PURPOSE_WORDS.ts";

/** The part of the choices that said yes, by purpose; the lighter part stays on the shopper's device. */
export function ChoicesCard(props: {
  report: ConsentReport;
  words: Words;
  days: number;
  k: number;
  class: string;
}) {
  const { report, words, days, k } = props;
  return (
    <section class={`card ${props.class}`} aria-labelledby="choices">
      <div class="hd">
        <h2 id="choices">Choices made</h2>
        <span class="xs mut">
          {report.receipts === null ? <Few k={k} /> : words.number(report.receipts)} in {days} days
        </span>
      </div>
      {report.receipts === 0 && <p class="mut">No choice has been made yet.</p>}
      {report.receipts !== 0 &&
        report.purposes.map(({ purpose, rate, granted, on_device: onDevice, denied, unset }) => {
          const { name, says } = PURPOSE_WORDS[purpose];
          const all = (granted ?? 0) + (onDevice ?? 0) + (denied ?? 0) + (unset ?? 0);
          const device = rate !== null && all > 0 ? (onDevice ?? 0) / all : 0;
          return (
            <div class="purp">
              <b>{name}</b>
              <span class="v">{rate === null ? <Few k={k} /> : percentWords(rate)}</span>
              <span class="xs mut">
                {device > 0 ? `${percentWords(device)} on the device only` : says}
              </span>
              {rate !== null && (
                <Meter
                  label={`${name}: ${percentWords(rate)} said yes`}
                  parts={[
                    { share: rate - device, kind: "" },
                    { share: device, kind: "light" },
                  ]}
                />
              )}
            </div>
          );
        })}
      <p class="xs mut under">
        Who made no choice can’t be counted: nothing identifies them. Lighter: ranked on the
        shopper’s own device.
      </p>
    </section>
  );
}
