import { Icon } from "../parts/Icon.tsx";
import { Meter } from "../parts/Meter.tsx";
import type { Preview, PreviewItem } from "./previewOf.ts";

/** Why one item stands where it stands: the terms of its score, the rule that moved it, the sentence the shopper reads. */
export function TraceBox(props: { item: PreviewItem; preview: Preview; close: string }) {
  const { item, preview, close } = props;
  const place = preview.items.indexOf(item) + 1;
  const traced = preview.trace?.places.find((one) => one.item_id === item.item_id);
  const most = Math.max(0.001, ...(traced?.terms ?? []).map(({ value }) => Math.abs(value)));
  return (
    <section class="trace" id="trace" aria-label={`Why ${item.title} is here`}>
      <div class="row between">
        <b>
          Why {item.title} is number {place}
        </b>
        <a class="btn s ic" href={close} aria-label="Close">
          <Icon name="cross" />
        </a>
      </div>
      {traced && (
        <table>
          <tbody>
            {traced.terms.map(({ label, value }) => (
              <tr>
                <th scope="row">{label}</th>
                <td class="bar2">
                  <Meter
                    height={7}
                    label=""
                    parts={[{ share: Math.abs(value) / most, kind: "" }]}
                  />
                </td>
                <td class="r">{value.toFixed(3)}</td>
              </tr>
            ))}
            <tr class="sum">
              <td colspan={2}>
                Score{traced.rank !== null && `, number ${traced.rank} of ${traced.of} candidates`}
              </td>
              <td class="r">{traced.score.toFixed(3)}</td>
            </tr>
            {traced.rules.map(({ text, from, to }) => (
              <tr>
                <td colspan={2} class="t-teal">
                  <b>{text}</b>
                  {from !== null && from !== to && ` moved it from ${from} to ${to}`}
                </td>
                <td class="r">
                  <b>{traced.final_score.toFixed(3)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="xs mut">The shopper reads: “{item.reason.text}”.</p>
    </section>
  );
}
