import { reasonWords } from "../agent/reasonWords.ts";
import { percentWords } from "../figures/percentWords.ts";
import { Few } from "../parts/Few.tsx";
import { Meter } from "../parts/Meter.tsx";
import type { Figures } from "./ServiceFigures.ts";

/** What people ask about. */
export function TopicsPart({ figures }: { figures: Figures }) {
  const most = Math.max(1, ...figures.topics.map((one) => one.matters ?? 0));
  return (
    <section class="card flush" aria-labelledby="topics">
      <div class="hd">
        <h2 id="topics">What people ask about</h2>
        <span class="xs mut">{figures.matters} matters</span>
      </div>
      <ul class="asked">
        {figures.topics.map(({ topic, matters }) => (
          <li>
            <span>{reasonWords(topic)}</span>
            {matters === null ? (
              <Few k={20} />
            ) : (
              <>
                <Meter
                  label={`${matters} of ${figures.matters}`}
                  parts={[{ share: matters / most, kind: "" }]}
                />
                <span class="r">{matters}</span>
                <span class="r mut">{percentWords(matters / figures.matters)}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      <p class="xs mut none">
        Topics come from lists of words and of stems. Of 190 freely worded cases, what they were
        sure of from 90 in 100 on was right.
      </p>
    </section>
  );
}
