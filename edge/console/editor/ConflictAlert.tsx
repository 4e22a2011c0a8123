import type { Words } from "../figures/wordsOf.ts";
import { Icon } from "../parts/Icon.tsx";
import type { Conflict } from "./conflictIn.ts";

/** Somebody else saved meanwhile: who and what; keep mine, or take theirs. */
export function ConflictAlert(props: { id: string; conflict: Conflict; words: Words }) {
  const { id, conflict, words } = props;
  return (
    <div class="alerts">
      <div class="alert warn" role="alert">
        <Icon name="warn" />
        <div>
          <h2>{conflict.detail}</h2>
          {conflict.since.map(({ by, at, changes }) => (
            <p>
              {by}, {words.time(at)}:{" "}
              {changes
                .map(
                  ({ setting, from, to }) =>
                    `${setting}: ${from ?? "nothing"} to ${to ?? "nothing"}`,
                )
                .join("; ")}
            </p>
          ))}
          <p>What you typed is still in the form below.</p>
          <p class="row">
            <button class="btn" type="submit" form="slot" name="act" value="keep">
              Keep mine
            </button>
            <a class="btn" href={`/console/slots/${id}`}>
              Take theirs
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}
