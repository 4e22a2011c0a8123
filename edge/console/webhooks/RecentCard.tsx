import type { MessageState, QueuedMessage } from "../../webhooks/QueuedMessage.ts";
import { Chip } from "../parts/Chip.tsx";
import type { IconName } from "../parts/icons.ts";
import { TableCard } from "../parts/TableCard.tsx";
import type { Tone } from "../parts/Tone.ts";
import type { HooksAbout } from "./HooksAbout.ts";
import { lastWords } from "./lastWords.ts";
import { TYPE_WORDS } from "./TYPE_WORDS.ts";

const STATE: Readonly<Record<MessageState, { words: string; icon: IconName; tone: Tone }>> = {
  waiting: { words: "On the way", icon: "clock", tone: "" },
  sent: { words: "Taken", icon: "check", tone: "good" },
  dead: { words: "Dead", icon: "stop", tone: "bad" },
};

/** What was told of late, whatever became of it. */
export function RecentCard(props: { about: HooksAbout; messages: readonly QueuedMessage[] }) {
  const { words, nameOf } = props.about;
  if (props.messages.length === 0) return null;
  return (
    <TableCard
      id="recent"
      title="Deliveries of late"
      beside={<span class="sm mut">what messages say is not shown</span>}
      class="sec"
      tableClass="tight hooks"
      heads={["What", "To", "Became of it", { name: "Tries", kind: "figures" }, "Last try"]}
    >
      {props.messages.map(({ state, ...one }) => (
        <tr>
          <th scope="row">
            {TYPE_WORDS[one.type]}
            <span class="sub">{words.time(one.at)}</span>
          </th>
          <td data-l="To" class="addr">
            {nameOf(one.endpoint)}
          </td>
          <td data-l="Became of it">
            <Chip icon={STATE[state].icon} tone={STATE[state].tone}>
              {STATE[state].words}
            </Chip>
          </td>
          <td class="r" data-l="Tries">
            {one.tries}
          </td>
          <td data-l="Last try">
            <span>
              {lastWords(one.last)}
              {one.next_at !== null && <span class="sub">next {words.time(one.next_at)}</span>}
              {one.next_at === null && one.tried_at !== null && (
                <span class="sub">{words.time(one.tried_at)}</span>
              )}
            </span>
          </td>
        </tr>
      ))}
    </TableCard>
  );
}
