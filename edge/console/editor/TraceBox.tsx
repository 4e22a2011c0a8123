import { Icon } from "../parts/Icon.tsx";
import type { Preview, PreviewItem } from "./previewOf.ts";

/** Why one item stands where it stands. */
export function TraceBox(props: { item: PreviewItem; preview: Preview; close: string }) {
  const { item, preview, close } = props;
  const place = preview.items.indexOf(item) + 1;
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
      <p class="xs mut">The shopper reads: “{item.reason.text}”.</p>
    </section>
  );
}
