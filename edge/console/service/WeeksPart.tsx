import type { Site } from "../../platform/Site.ts";
import { percentWords } from "../figures/percentWords.ts";
import { Few } from "../parts/Few.tsx";
import type { Figures } from "./ServiceFigures.ts";

/** How it went, week by week, the latest first. */
export function WeeksPart({ figures, site }: { figures: Figures; site: Site }) {
  const day = new Intl.DateTimeFormat(site.locale, {
    ...{ timeZone: site.time_zone, day: "numeric", month: "short" },
  });
  return (
    <section class="card flush" aria-labelledby="weeks">
      <div class="hd">
        <h2 id="weeks">Week by week</h2>
        <span class="xs mut">by the day on which matters began</span>
      </div>
      <table class="tight">
        <thead>
          <tr>
            <th>From</th>
            <th class="r">Matters</th>
            <th class="r">Solved at first</th>
            <th class="r">Again</th>
          </tr>
        </thead>
        <tbody>
          {figures.weeks.map(({ from, matters, first_contact: solved, repeat }) => (
            <tr>
              <th scope="row" class="nb">
                {day.format(from)}
              </th>
              {matters === null || solved === null || repeat === null ? (
                <td class="r" colspan={3}>
                  <Few k={20} />
                </td>
              ) : (
                <>
                  <td class="r">{matters}</td>
                  <td class="r">{percentWords(solved)}</td>
                  <td class="r">{percentWords(repeat)}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {figures.weeks.length === 0 && <p class="none mut">No matter is over in twelve weeks.</p>}
    </section>
  );
}
