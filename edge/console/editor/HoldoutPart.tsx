import { ErrorLine } from "../parts/ErrorLine.tsx";
import { refused } from "../parts/refused.ts";
import type { EditorState } from "./EditorState.ts";
import { Section } from "./Section.tsx";
import { TestsPart } from "./TestsPart.tsx";

export function HoldoutPart({ editor }: { editor: EditorState }) {
  const { form, errors } = editor;
  const error = errors.get("holdout")?.message;
  return (
    <Section id="holdout-part" title="Holdout" says="Who sees your own content instead">
      <div class="row sm">
        <label for="holdout">Of shoppers who allow measurement</label>
        <input
          class="w5"
          type="number"
          name="holdout"
          min={0}
          max={50}
          step="0.1"
          {...refused("holdout", error)}
          value={form.holdout}
        />
        % are held out
      </div>
      <ErrorLine id="holdout" error={error} />
      <p class="hint">
        Without a holdout nobody can tell what the slot earns. The more are held out, the sooner it
        is clear; 0 to 50. A change starts a new measurement from the next version on.
      </p>
      <TestsPart editor={editor} />
    </Section>
  );
}
