import { Chip } from "../parts/Chip.tsx";
import { CHANGE_KINDS } from "../publish/CHANGE_KINDS.ts";
import type { Diff } from "../publish/publishAnswers.ts";

/** What of this slot publishing would change. */
export function DraftBeside({ diff, live }: { diff: Diff; live: number | null }) {
  const changes = diff.slots.flatMap((slot) => slot.changes);
  return (
    <section class="card beside" aria-labelledby="beside">
      <div class="hd">
        <h2 id="beside">
          {live === null ? "This draft, nothing is live yet" : `This draft beside version ${live}`}
        </h2>
        <a class="sm" href="/console/publish">
          Publish
        </a>
      </div>
      {changes.length === 0 && <p class="sm mut">It is what is live.</p>}
      <ul class="stack sm">
        {changes.map(({ kind, setting, from, to }) => (
          <li>
            <Chip icon={CHANGE_KINDS[kind].icon} tone={CHANGE_KINDS[kind].tone}>
              {CHANGE_KINDS[kind].words}
            </Chip>{" "}
            {setting}: {from !== null && <del>{from}</del>} {to !== null && <ins>{to}</ins>}
          </li>
        ))}
      </ul>
    </section>
  );
}
