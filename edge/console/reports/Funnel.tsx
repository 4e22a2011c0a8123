import { ownLifts } from "../figures/ownLifts.ts";
import { percentWords } from "../figures/percentWords.ts";
import { scaleOf } from "../figures/scaleOf.ts";
import { Few } from "../parts/Few.tsx";
import { LiftCell } from "../parts/LiftCell.tsx";
import { Meter } from "../parts/Meter.tsx";
import { type ReportAbout, rowsOf } from "./ReportAbout.ts";

const STEPS = [
  { key: "viewable", label: "Had its place in view", metric: null },
  { key: "clicks", label: "Clicked something in it", metric: null },
  { key: "add_to_carts", label: "Put something in the cart", metric: "add_to_carts" },
  { key: "purchases", label: "Bought", metric: "purchases" },
] as const;

/** Shoppers from the page to the purchase, with the slot and held out; each share with its base. */
export function Funnel({ about }: { about: ReportAbout }) {
  const { report, words, id, k } = about;
  const { treated, heldOut } = rowsOf(about);
  if (!treated) return null;
  const lifts = ownLifts(report).filter(({ slot }) => slot === id);
  const isOff = report.splits.some(({ slot, is_off }) => slot === id && is_off);
  const scale = scaleOf(lifts);
  return (
    <section class="card flush sec" aria-labelledby="funnel">
      <div class="hd">
        <h2 id="funnel">From page to purchase</h2>
        <span class="legend">
          <span>
            <i class="key-slot" />
            with slot
          </span>
          {heldOut && (
            <span>
              <i class="key-held" />
              held out
            </span>
          )}
        </span>
      </div>
      <div class="tw">
        <table class="cards tight fun">
          <thead>
            <tr>
              <th>Shoppers who …</th>
              <th class="r">With slot</th>
              <th class="r">Held out</th>
              <th class="hidep">Share of those who came</th>
              <th>Lift</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Came to a page with the slot</th>
              <td class="r" data-l="With slot">
                {words.number(treated.shoppers)}
              </td>
              <td class="r" data-l="Held out">
                {heldOut ? words.number(heldOut.shoppers) : "–"}
              </td>
              <td class="hidep" />
              <td class="nil" />
            </tr>
            {STEPS.map(({ key, label, metric }) => {
              const own = treated.people[key];
              const other = metric === null ? undefined : heldOut?.people[key];
              return (
                <tr>
                  <th scope="row">{label}</th>
                  <td class="r" data-l="With slot">
                    <Count value={own} of={treated.shoppers} about={about} />
                  </td>
                  <td class="r" data-l="Held out">
                    {other === undefined ? (
                      <span class="mut">not counted</span>
                    ) : (
                      <Count value={other} of={heldOut?.shoppers ?? 0} about={about} />
                    )}
                  </td>
                  <td class="hidep">
                    {own !== null && (
                      <Meter
                        height={7}
                        label={`${percentWords(own / treated.shoppers)} with the slot`}
                        parts={[{ share: own / treated.shoppers, kind: "" }]}
                      />
                    )}
                    {other != null && heldOut && (
                      <Meter
                        height={7}
                        label={`${percentWords(other / heldOut.shoppers)} held out`}
                        parts={[{ share: other / heldOut.shoppers, kind: "held" }]}
                      />
                    )}
                  </td>
                  <td class={metric ? "liftd" : "nil"}>
                    {metric && (
                      <LiftCell
                        lift={lifts.find((one) => one.metric === metric)}
                        isSplitOff={isOff}
                        scale={scale}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p class="xs mut note">
        Nothing behind which fewer than {k} shoppers stand is shown, here or in the CSV.
      </p>
    </section>
  );
}

function Count(props: { value: number | null; of: number; about: ReportAbout }) {
  const { value, of, about } = props;
  if (value === null) return <Few k={about.k} />;
  return (
    <span>
      {about.words.number(value)}{" "}
      {of > 0 && <span class="mut pc">{percentWords(value / of, 2)}</span>}
    </span>
  );
}
