import { ownLifts } from "../figures/ownLifts.ts";
import { scaleOf } from "../figures/scaleOf.ts";
import type { Words } from "../figures/wordsOf.ts";
import { LiftCell } from "../parts/LiftCell.tsx";
import type { SpanReport } from "../reportOf.ts";
import { HealthChip } from "./HealthChip.tsx";
import { StageChip } from "./StageChip.tsx";
import type { SlotState } from "./slotStates.ts";
import { PAGE_NAMES, STRATEGIES } from "./slotWords.ts";
import { chainOf, stepsOf } from "./stepsOf.ts";

/** One row a slot; on a phone one card. */
export function SlotsTable(props: {
  states: readonly SlotState[];
  report: SpanReport;
  words: Words;
}) {
  const { states, report, words } = props;
  const revenue = ownLifts(report).filter(({ metric }) => metric === "revenue");
  const scale = scaleOf(revenue);
  return (
    <section class="card flush" aria-label="Slots">
      <div class="tw">
        <table class="slotst cards">
          <thead>
            <tr>
              <th>Slot</th>
              <th>State</th>
              <th>Shows</th>
              <th class="r">Impressions</th>
              <th>
                Lift in revenue per shopper
                <span class="sub">one scale for all rows, zero marked</span>
              </th>
              <th>Health and trust</th>
            </tr>
          </thead>
          <tbody>
            {states.map((state) => {
              const { slot, stage } = state;
              const row = report.slots.find(
                (one) => one.slot === slot.id && one.variant === "treatment",
              );
              const isNew = stage === "draft" || stage === "scheduled";
              return (
                <tr class={isNew ? "draftrow" : ""}>
                  <th scope="row" class="ttl">
                    <a href={`/console/slots/${slot.id}`}>{slot.title || slot.id}</a>
                    <span class="st-sub">
                      {slot.pages.map((page) => PAGE_NAMES[page]).join(", ") || "Any page"} ·{" "}
                      <span class="mono nb">{slot.id}</span>
                    </span>
                  </th>
                  <td class="st">
                    <StageChip state={state} />
                  </td>
                  <td class="sm" data-l="Shows">
                    <ShowsWords slot={slot} />
                  </td>
                  <td class={row?.impressions == null ? "r nil" : "r"} data-l="Impressions">
                    {row?.impressions == null ? (
                      <span class="mut">–</span>
                    ) : (
                      words.number(row.impressions)
                    )}
                  </td>
                  <td class="liftd">
                    {stage === "draft" ? (
                      <span class="sm mut">Never published</span>
                    ) : slot.holdout === 0 ? (
                      <span class="sm mut">Nobody is held out</span>
                    ) : (
                      <LiftCell
                        lift={revenue.find((one) => one.slot === slot.id)}
                        isSplitOff={report.splits.some((one) => one.slot === slot.id && one.is_off)}
                        scale={scale}
                      />
                    )}
                  </td>
                  <td class="health">
                    <HealthChip report={report} id={slot.id} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ShowsWords({ slot }: { slot: SlotState["slot"] }) {
  const steps = stepsOf(slot);
  const names = steps.map((name) => STRATEGIES[name].name);
  const isPersonal = steps.some((name) => STRATEGIES[name].isPersonal);
  const items = slot.items.length;
  return (
    <>
      {names.join(", then ")}
      {slot.strategy === "manual" && items > 0 && (
        <span class="sub">{items === 1 ? "1 item" : `${items} items`}</span>
      )}
      {!isPersonal && chainOf(slot).length === 0 && slot.strategy !== "manual" && (
        <span class="sub">not personal</span>
      )}
    </>
  );
}
