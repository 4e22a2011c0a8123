import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";
import { Act } from "./Act.tsx";
import { Condition } from "./Condition.tsx";
import type { EditorState } from "./EditorState.ts";
import { FACTS } from "./FACTS.ts";
import { Section } from "./Section.tsx";

export function AudiencePart({ editor }: { editor: EditorState }) {
  const { form, errors } = editor;
  const writtenError = errors.get("written")?.message;
  const isPersonal = form.conditions.some(
    ({ fact }) => FACTS.find(({ name }) => name === fact)?.isPersonal,
  );
  return (
    <Section id="audience" title="Audience" says="Who sees it. Empty means everyone">
      {editor.audiences.length > 0 && (
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
      )}
      {form.written !== "" ? (
        <Field
          id="written"
          label="Conditions, as written"
          error={writtenError}
          hint="Groups within groups are kept as they were written. Empty the field to start anew."
        >
          <textarea class="mono" name="written" {...refused("written", writtenError)} rows={6}>
            {form.written}
          </textarea>
        </Field>
      ) : (
        <>
          {form.conditions.map((row, at) => (
            <Condition
              row={row}
              at={at}
              group={form.group}
              error={errors.get(`cond-${at}`)?.message}
            />
          ))}
          <ErrorLine id="written" error={writtenError} />
          <Act act="add:cond" icon="plus" label="Add a condition" words="Condition" />
        </>
      )}
      <p class="est">
        <span class="xs mut">
          {isPersonal
            ? "A condition here needs personalisation: who hasn’t granted it sees the shop’s own content."
            : "No condition here needs personalisation."}
        </span>
      </p>
    </Section>
  );
}
