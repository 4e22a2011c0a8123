import { reasonWords } from "../agent/reasonWords.ts";
import { percentWords } from "../figures/percentWords.ts";
import { Few } from "../parts/Few.tsx";
import { Ruler } from "../parts/Ruler.tsx";
import { points } from "./points.ts";
import type { Figures } from "./ServiceFigures.ts";
import { toneOf } from "./ShareStat.tsx";

/** Repeats by topic, all on one scale. */
export function RepeatsPart({ figures }: { figures: Figures }) {
  const known = figures.topics.flatMap(({ repeat }) => repeat.change ?? []);
  const from = Math.min(-0.1, ...known.map((one) => one.low));
  const to = Math.max(0.1, ...known.map((one) => one.high));
  return (
    <section class="card flush" aria-labelledby="repeats">
      <div class="hd">
        <h2 id="repeats">Contact again about the same thing</h2>
        <span class="xs mut">within 7 days, before and with the screen</span>
      </div>
      <section class="tw" tabindex={0} aria-label="Repeats, may scroll sideways">
        <table class="tight repeats cards">
          <thead>
            <tr>
              <th>Topic</th>
              <th class="r">Matters</th>
              <th class="r">Before</th>
              <th class="r">Now</th>
              <th>Change, in points</th>
            </tr>
          </thead>
          <tbody>
            {figures.topics.map(({ topic, matters, repeat }) => (
              <tr>
                <th scope="row">{reasonWords(topic)}</th>
                {matters === null ? (
                  <td class="r" colspan={3}>
                    <Few k={20} />
                  </td>
                ) : (
                  <>
                    <td class="r" data-l="Matters">
                      {matters}
                    </td>
                    <td class="r" data-l="Before">
                      {repeat.before === null ? "–" : percentWords(repeat.before)}
                    </td>
                    <td class="r" data-l="Now">
                      {repeat.now === null ? "–" : percentWords(repeat.now)}
                    </td>
                  </>
                )}
                <td class={repeat.change ? undefined : "nil"} data-l="Change">
                  {repeat.change && (
                    <span class="lift">
                      <b>{points(repeat.change.difference)}</b>
                      <Ruler
                        estimate={repeat.change.difference}
                        low={repeat.change.low}
                        high={repeat.change.high}
                        from={from}
                        to={to}
                        tone={toneOf(repeat.change, "less")}
                        width={64}
                      />
                      <span class="sm mut nb">
                        {points(repeat.change.low)} to {points(repeat.change.high)}
                      </span>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {figures.topics.length === 0 && <p class="none mut">No matter is over in these days.</p>}
    </section>
  );
}
