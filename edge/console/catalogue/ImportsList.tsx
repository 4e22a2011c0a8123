import type { ImportRecord, ImportStatus } from "../../catalogue/imports/ImportRecord.ts";
import type { Words } from "../figures/wordsOf.ts";
import { Chip } from "../parts/Chip.tsx";
import type { IconName } from "../parts/icons.ts";
import { TableCard } from "../parts/TableCard.tsx";
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

const FIGURES = [
  ["New", "imported"],
  ["Updated", "updated"],
  ["Removed", "removed"],
  ["Refused", "rejected_count"],
] as const;

/** The feeds of late, newest first. */
export function ImportsList(props: { imports: readonly ImportRecord[]; words: Words }) {
  const { imports, words } = props;
  if (imports.length === 0) return null;
  return (
    <TableCard
      id="imports"
      title="Feeds of late"
      heads={[
        ...["When", "Came of it"],
        ...FIGURES.map(([name]) => ({ name, kind: "figures" as const })),
      ]}
    >
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
          {FIGURES.map(([label, name]) => (
            <td class="r" data-l={label}>
              {counts ? words.number(counts[name]) : "–"}
            </td>
          ))}
        </tr>
      ))}
    </TableCard>
  );
}
