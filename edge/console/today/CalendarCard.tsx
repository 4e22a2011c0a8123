import type { Words } from "../figures/wordsOf.ts";
import type { SlotState } from "../slots/slotStates.ts";
import { PAGE_NAMES } from "../slots/slotWords.ts";

interface Entry {
  readonly at: number;
  readonly slot: SlotState["slot"];
  readonly says: string;
}

const SHOWN = 4;

/** What comes and goes by its schedule. */
export function CalendarCard(props: {
  states: readonly SlotState[];
  changes: number;
  words: Words;
}) {
  const { states, changes, words } = props;
  const now = Date.now();
  const entries = states
    .flatMap(({ slot, stage }): Entry[] => {
      const { from, to } = slot.schedule ?? {};
      const ifPublished = stage === "draft" ? ", if the draft is published before" : "";
      const where = slot.pages.map((page) => PAGE_NAMES[page]).join(", ") || "its pages";
      return [
        ...(from && from > now
          ? [{ at: from, slot, says: `goes live on ${where}${ifPublished}` }]
          : []),
        ...(to && to > now ? [{ at: to, slot, says: `ends${ifPublished}` }] : []),
      ];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, SHOWN);
  return (
    <section class="card" aria-labelledby="calendar">
      <h2 id="calendar">Next on the calendar</h2>
      <ul class="stack">
        {entries.map(({ at, slot, says }) => (
          <li>
            <b>{words.time(at)}</b>
            <br />
            <span class="mut">
              “{slot.title || slot.id}” {says}
            </span>
          </li>
        ))}
        {entries.length === 0 && <li class="mut">Nothing is scheduled.</li>}
        {changes > 0 && (
          <li class="mut">
            {changes === 1 ? "One slot waits" : `${changes} slots wait`} for{" "}
            <a href="/console/publish">publishing</a>.
          </li>
        )}
      </ul>
    </section>
  );
}
