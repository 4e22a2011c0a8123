import type { Child } from "hono/jsx";
import type { Trust } from "../../reports/report/trustOf.ts";
import { ALL_SLOTS } from "../../reports/variants.ts";
import { changeWords } from "../figures/percentWords.ts";
import { TRUST_WORDS } from "../figures/TRUST_WORDS.ts";
import { Chip } from "../parts/Chip.tsx";
import { Interval } from "../parts/Interval.tsx";
import type { ReportAbout } from "./ReportAbout.ts";

const AGAINST: Readonly<Record<Trust["against"]["what"], string>> = {
  holdout: "held out",
  other_slots: "other slots",
};
const perThousand = (share: number): string => (share * 1000).toFixed(1);

/** What a slot costs in trust: shoppers in a thousand, beside those held out or other slots. */
export function TrustTable(props: {
  about: ReportAbout;
  /** Why there is nothing to tell, where it isn't that too few were counted. */
  none?: Child;
}) {
  const { about, none } = props;
  const isAll = about.id === ALL_SLOTS;
  const all = about.report.trust.filter(({ slot }) => slot === about.id);
  const isOwn = ({ variant }: Trust): boolean => variant === "treatment";
  const rows = [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))];
  return (
    <section class="card flush sec" aria-labelledby="trust">
      <div class="hd">
        <h2 id="trust">Trust</h2>
        {rows.length > 0 && <span class="xs mut">shoppers in 1,000</span>}
      </div>
      {rows.length === 0 ? (
        <p class="mut note">{none ?? "Too few shoppers to tell without telling of somebody."}</p>
      ) : (
        <div class="tw">
          <table class="cards tight">
            <thead>
              <tr>
                <th>Sign of lost trust</th>
                <th class="r">{isAll ? "With slots" : "With slot"}</th>
                <th class="r">Beside</th>
                <th class="r">Difference</th>
                <th>Interval</th>
                <th>Verdict</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ sign, variant, rate, against, difference, interval, flagged }) => (
                <tr>
                  <th scope="row">
                    {TRUST_WORDS[sign].sign}
                    {variant !== "treatment" && <span class="st-sub">with “{variant}”</span>}
                  </th>
                  <td class="r" data-l={isAll ? "With slots" : "With slot"}>
                    {perThousand(rate)}
                  </td>
                  <td class="r" data-l="Beside">
                    <span>
                      {perThousand(against.rate)}{" "}
                      <span class="mut sm">{AGAINST[against.what]}</span>
                    </span>
                  </td>
                  <td class="r" data-l="Difference">
                    {thousandths(difference)}
                  </td>
                  <td data-l="Interval">
                    {interval ? (
                      <Interval low={thousandths(interval[0])} high={thousandths(interval[1])} />
                    ) : (
                      <span class="mut">too few</span>
                    )}
                  </td>
                  <td data-l="Verdict">
                    {flagged ? (
                      <Chip icon="flag" tone="bad">
                        Costs trust
                      </Chip>
                    ) : interval ? (
                      <Chip icon="check" tone="good">
                        No worse
                      </Chip>
                    ) : (
                      <Chip icon="clock">Too early to say</Chip>
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

/** 0.0003 as "+0.3": of a thousand. */
const thousandths = (share: number): string => changeWords(share * 10).replace("%", "");
