import type { Expectation } from "./expectationsOf.ts";
import type { Diff } from "./publishAnswers.ts";

const MEASURED = ["Held out", "Strategies under test", "What"];

/** What publishing does to a slot, in a sentence: what a new visitor would see, and what begins anew. */
export function ExpectRow(props: {
  expectation: Expectation | undefined;
  slot: Diff["slots"][number];
}) {
  const { expectation, slot } = props;
  const isAnew =
    slot.kind === "changed" && slot.changes.some(({ setting }) => MEASURED.includes(setting));
  if (!expectation && !isAnew) return null;
  return (
    <tr class="exp">
      <td />
      <th scope="row">What to expect</th>
      <td colspan={2}>
        {expectation && sentenceOf(expectation, slot.kind)}
        {isAnew && " What is measured from then on is told by itself."}
      </td>
    </tr>
  );
}

function sentenceOf({ now, after }: Expectation, kind: string): string {
  const count = (items: readonly string[]): string =>
    items.length === 0
      ? "nothing, so your own content stays"
      : items.length === 1
        ? "1 item"
        : `${items.length} items`;
  if (kind === "removed") return "Your own content stays where the slot was.";
  if (!after) {
    const was = now && now.length > 0 ? `, where one sees ${count(now)} now` : "";
    return `A new visitor does not see the slot at this moment${was}.`;
  }
  if (!now) return `A new visitor sees ${count(after)}.`;
  const kept = after.filter((id) => now.includes(id)).length;
  const same = after.length > 0 && now.length > 0 ? `, ${kept} of them as now` : "";
  return `A new visitor sees ${count(after)}${same}; now it is ${count(now)}.`;
}
