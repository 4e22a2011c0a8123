import { Icon } from "../parts/Icon.tsx";
import type { Requests } from "./publishAnswers.ts";

/** Where the draft stands, in three steps. */
export function Steps(props: {
  count: number;
  unready: number;
  waiting: Requests[number] | null;
  live: number | null;
}) {
  const { count, unready, waiting, live } = props;
  const isSaved = count > 0;
  return (
    <ol class="steps">
      <li class={isSaved ? "" : "mut"}>
        <Icon name={isSaved ? "check" : "clock"} />
        {isSaved
          ? `Draft saved, ${Math.max(0, count - unready)} of ${count} slots ready`
          : "No change saved"}
      </li>
      <li class={isSaved ? "now" : "mut"} aria-current={isSaved ? "step" : undefined}>
        <Icon name="half" />
        {waiting ? "Waits for a second person" : "Say why, and publish"}
      </li>
      <li class="mut">
        <Icon name={isSaved ? "clock" : "check"} />
        {isSaved
          ? `Live as version ${(live ?? 0) + 1} or later`
          : `Live: ${live === null ? "nothing yet" : `version ${live}`}`}
      </li>
    </ol>
  );
}
