import { EstimateWords } from "../audiences/EstimateWords.tsx";
import { wordsOf } from "../figures/wordsOf.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Field } from "../parts/Field.tsx";
import { ConditionTree } from "./conditions/ConditionTree.tsx";
import { FACTS } from "./conditions/FACTS.ts";
import type { EditorState } from "./EditorState.ts";
import { Section } from "./Section.tsx";

export function AudiencePart({ editor }: { editor: EditorState }) {
  const { form, errors } = editor;
  const isPersonal = form.conditions.some(
    ({ fact }) => FACTS.find(({ name }) => name === fact)?.isPersonal,
  );
  const rowErrors = new Map(
    form.conditions.flatMap((_, at) => {
      const error = errors.get(`cond-${at}`);
      return error ? [[at, error.message] as const] : [];
    }),
  );
  return (
    <Section id="audience" title="Audience" says="Who sees it. Empty means everyone">
      {editor.audiences.length > 0 ? (
        <Field
          id="saved_audience"
          label="Saved audience"
          error={errors.get("saved_audience")?.message}
          hint="Its conditions hold besides those below."
        >
          <select name="saved_audience" id="saved_audience">
            <option value="">None</option>
            {editor.audiences.map(({ id, name }) => (
              <option value={id} selected={id === form.savedAudience}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      ) : (
        <p class="hint">
          Conditions that several slots share are kept under{" "}
          <a href="/console/audiences">Audiences</a>.
        </p>
      )}
      <ConditionTree tree={form} errors={rowErrors} />
      <ErrorLine id="add-cond" error={errors.get("add-cond")?.message} />
      <div class="est">
        {editor.estimate && (
          <EstimateWords estimate={editor.estimate} words={wordsOf(editor.site)} />
        )}
        <p class="xs mut">
          {isPersonal
            ? "A condition here needs personalisation: who hasn’t granted it sees the shop’s own content."
            : "No condition here needs personalisation."}
        </p>
      </div>
    </Section>
  );
}
