import { Chip } from "../parts/Chip.tsx";
import { Icon } from "../parts/Icon.tsx";
import { PAGE_NAMES } from "../slots/slotWords.ts";
import { CHANGE_KINDS } from "./CHANGE_KINDS.ts";
import { ExpectRow } from "./ExpectRow.tsx";
import type { Expectation } from "./expectationsOf.ts";
import type { Diff } from "./publishAnswers.ts";

/** What publishing changes, slot by slot, in the editor's own words; and what stays behind. */
export function DiffCard(props: {
  diff: Diff;
  live: number | null;
  expectations: ReadonlyMap<string, Expectation>;
}) {
  const { diff, live, expectations } = props;
  const titles = new Map(diff.slots.map(({ slot, title }) => [slot, title]));
  return (
    <section class="card flush c8" aria-labelledby="diff">
      <div class="hd">
        <h2 id="diff">What changes</h2>
        <span class="sm mut">
          {live === null ? "Draft, nothing is live yet" : `Draft beside version ${live}`}
        </span>
      </div>
      {diff.slots.length === 0 ? (
        <p class="mut note">
          Nothing. Change a slot in <a href="/console/slots">Slots</a>, and it stands here.
        </p>
      ) : (
        <DiffTable diff={diff} expectations={expectations} />
      )}
      {expectations.size > 0 && (
        <p class="sm mut note topline">
          “What to expect” is a new visitor’s answer, made now with what is live and with the draft.
          It is no promise.
        </p>
      )}
      {diff.unready.map(({ slot, errors }) => (
        <p class="sm note topline">
          <span class="t-warn">
            <Icon name="warn" />
          </span>{" "}
          To put right: <a href={`/console/slots/${slot}`}>{titles.get(slot) || slot}</a>.{" "}
          {errors.map(({ message }) => message).join("; ")}.
        </p>
      ))}
    </section>
  );
}

function DiffTable(props: { diff: Diff; expectations: ReadonlyMap<string, Expectation> }) {
  const { diff, expectations } = props;
  return (
    <div class="tw">
      <table class="tight cards">
        <thead>
          <tr>
            <th>
              <span class="vh">Kind</span>
            </th>
            <th>Setting</th>
            <th>Live now</th>
            <th>After publishing</th>
          </tr>
        </thead>
        <tbody>
          {diff.slots.map(({ slot, title, pages, kind, changes }) => (
            <>
              <tr class="dh">
                <th colspan={4}>
                  {kind === "removed" ? (
                    title || slot
                  ) : (
                    <a href={`/console/slots/${slot}`}>{title || slot}</a>
                  )}{" "}
                  <span class="mut">
                    {pages.map((page) => PAGE_NAMES[page] ?? page).join(", ")}
                  </span>{" "}
                  {kind === "added" && (
                    <Chip icon="plus" tone="good">
                      new slot
                    </Chip>
                  )}
                  {kind === "removed" && (
                    <Chip icon="cross" tone="bad">
                      leaves the shop
                    </Chip>
                  )}
                </th>
              </tr>
              {changes.map((change) => (
                <tr>
                  <td>
                    <Chip
                      icon={CHANGE_KINDS[change.kind].icon}
                      tone={CHANGE_KINDS[change.kind].tone}
                    >
                      {CHANGE_KINDS[change.kind].words}
                    </Chip>
                  </td>
                  <th scope="row">{change.setting}</th>
                  <td data-l="Live now">
                    {change.from === null ? (
                      <span class="mut">nothing</span>
                    ) : (
                      <del>{change.from}</del>
                    )}
                  </td>
                  <td data-l="After publishing">
                    {change.to === null ? <span class="mut">nothing</span> : <ins>{change.to}</ins>}
                  </td>
                </tr>
              ))}
              <ExpectRow
                expectation={expectations.get(slot)}
                slot={{ slot, title, pages, kind, changes }}
              />
            </>
          ))}
        </tbody>
      </table>
    </div>
  );
}
