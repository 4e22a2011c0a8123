import type { ImportRecord, ImportStatus } from "../../catalogue/imports/ImportRecord.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Chip } from "../parts/Chip.tsx";
import type { IconName } from "../parts/icons.ts";
import type { Tone } from "../parts/Tone.ts";

const STATUS: Readonly<Record<ImportStatus, { words: string; icon: IconName; tone: Tone }>> = {
  reading: { words: "Being read", icon: "clock", tone: "" },
  applying: { words: "Going in", icon: "clock", tone: "" },
  applied: { words: "In the catalogue", icon: "check", tone: "good" },
  held: { words: "Held", icon: "warn", tone: "warn" },
  discarded: { words: "Thrown away", icon: "cross", tone: "" },
  superseded: { words: "A later feed came", icon: "clock", tone: "" },
  failed: { words: "Failed", icon: "stop", tone: "bad" },
};

/** The feeds of late, newest first. */
export function ImportsList(props: { imports: readonly ImportRecord[]; words: Words }) {
  const { imports, words } = props;
  if (imports.length === 0) return null;
  return (
    <section class="card flush" aria-labelledby="imports">
      <div class="hd">
        <h2 id="imports">Feeds of late</h2>
      </div>
      <div class="tw">
        <table class="tight cards">
          <thead>
            <tr>
              <th>When</th>
              <th>Came of it</th>
              <th class="r">New</th>
              <th class="r">Updated</th>
              <th class="r">Removed</th>
              <th class="r">Refused</th>
            </tr>
          </thead>
          <tbody>
            {imports.slice(0, 10).map(({ id, at, status, counts }) => (
              <tr>
                <th scope="row">
                  <a href={`/console/catalogue?import=${id}#last`}>{words.time(at)}</a>
                </th>
                <td>
                  <Chip icon={STATUS[status].icon} tone={STATUS[status].tone}>
                    {STATUS[status].words}
                  </Chip>
                </td>
                {(
                  [
                    ["New", counts?.imported],
                    ["Updated", counts?.updated],
                    ["Removed", counts?.removed],
                    ["Refused", counts?.rejected_count],
                  ] as const
                ).map(([label, value]) => (
                  <td class="r" data-l={label}>
                    {value === undefined ? "–" : words.number(value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
