import { ownLifts } from "../figures/ownLifts.ts";
import { scaleOf } from "../figures/scaleOf.ts";
import { LiftCell } from "../parts/LiftCell.tsx";
import type { SpanReport } from "../reportOf.ts";
import { HealthChip } from "../slots/HealthChip.tsx";
import type { SlotState } from "../slots/slotStates.ts";

const SHOWN = 8;

/** The live slots, each with its health and its lift on one shared scale. */
export function SlotsCard(props: { states: readonly SlotState[]; report: SpanReport }) {
  const { states, report } = props;
  const live = states.filter(({ stage }) => stage === "live");
  const revenue = ownLifts(report).filter(({ metric }) => metric === "revenue");
  const scale = scaleOf(revenue);
  return (
    <section class="card flush c8" aria-labelledby="slots">
      <div class="hd">
        <h2 id="slots">Slots</h2>
        <a href="/console/slots">
          {states.length === 1 ? "The one slot" : `All ${states.length} slots`}
        </a>
      </div>
      {live.length === 0 ? (
        <p class="mut note">
          No slot is live. Make one in <a href="/console/slots">Slots</a>, then publish it.
        </p>
      ) : (
        <div class="tw">
          <table class="cards tight ovs">
            <thead>
              <tr>
                <th>Slot</th>
                <th>Health</th>
                <th>Lift in revenue per shopper</th>
              </tr>
            </thead>
            <tbody>
              {live.slice(0, SHOWN).map(({ slot }) => (
                <tr>
                  <th scope="row" class="ttl">
                    <a href={`/console/reports/${slot.id}`}>{slot.title || slot.id}</a>
                  </th>
                  <td class="st">
                    <HealthChip report={report} id={slot.id} />
                  </td>
                  <td class="liftd">
                    {slot.holdout === 0 ? (
                      <span class="sm mut">Nobody is held out</span>
                    ) : (
                      <LiftCell
                        lift={revenue.find((one) => one.slot === slot.id)}
                        isSplitOff={report.splits.some((one) => one.slot === slot.id && one.is_off)}
                        scale={scale}
                      />
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
