import type { Words } from "../figures/wordsOf.ts";
import { Chip } from "../parts/Chip.tsx";
import { Icon } from "../parts/Icon.tsx";
import type { Versions } from "./publishAnswers.ts";

const SHOWN = 20;

/** What was published: note, who and when; back to one says first what will change. */
export function VersionsCard(props: { versions: Versions; words: Words; mayChange: boolean }) {
  const { versions, words, mayChange } = props;
  return (
    <section class="card flush" aria-labelledby="versions">
      <div class="hd">
        <h2 id="versions">Versions</h2>
        <span class="sm mut">
          Each entry of the log is sealed with the one before it; nobody can rewrite it.{" "}
          <a href="/console/publish?check=chain">Check the chain</a>
        </span>
      </div>
      {versions.versions.length === 0 && <p class="mut note">Nothing has been published yet.</p>}
      <ol>
        {versions.versions.slice(0, SHOWN).map((one) => {
          const isLive = one.version === versions.live;
          const by = [
            one.published_by,
            one.approved_by && `approved by ${one.approved_by}`,
            words.time(one.published_at),
          ].filter(Boolean);
          return (
            <li class="ver">
              <span class="vn">{one.version}</span>
              <div class="grow">
                <b>{one.note || "No note"}</b>{" "}
                {isLive && (
                  <Chip icon="dot" tone="good">
                    Live
                  </Chip>
                )}
                <div class="sm mut">{by.join(" · ")}</div>
              </div>
              <span class="sm mut">
                {one.slot_count} {one.slot_count === 1 ? "slot" : "slots"}
              </span>
              {!isLive && mayChange && (
                <a class="btn s" href={`/console/publish?to=${one.version}#back`}>
                  <Icon name="back" />
                  Roll back to {one.version} …
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
