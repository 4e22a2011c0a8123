import { reasonWords } from "../agent/reasonWords.ts";
import type { Figures } from "./ServiceFigures.ts";
import { waitWords } from "./waitWords.ts";

/** What is open, by topic, the longest wait first. */
export function QueuesPart({ figures, now }: { figures: Figures; now: number }) {
  return (
    <section class="card flush" aria-labelledby="queues">
      <div class="hd">
        <h2 id="queues">Open now</h2>
        <span class="xs mut">contacts that nobody has closed</span>
      </div>
      <table class="tight">
        <thead>
          <tr>
            <th>About</th>
            <th class="r">Open</th>
            <th class="r">Longest</th>
          </tr>
        </thead>
        <tbody>
          {figures.queues.map((one) => (
            <tr>
              <th scope="row">{reasonWords(one.topic ?? "")}</th>
              <td class="r">{one.waiting}</td>
              <td class="r nb">{waitWords(now - one.oldest_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.queues.length === 0 && <p class="none mut">Nothing is open.</p>}
    </section>
  );
}
