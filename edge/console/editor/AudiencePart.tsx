import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";
import { Act } from "./Act.tsx";
import type { EditorState } from "./EditorState.ts";
import { FACTS } from "./FACTS.ts";
import { Section } from "./Section.tsx";
import type { ConditionRow } from "./SlotForm.ts";

export function AudiencePart({ editor }: { editor: EditorState }) {
  const { form, errors } = editor;
  const writtenError = errors.get("written")?.message;
  const isPersonal = form.conditions.some(
    ({ fact }) => FACTS.find(({ name }) => name === fact)?.isPersonal,
  );
  return (
    <Section id="audience" title="Audience" says="Who sees it. Empty means everyone">
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

function Condition(props: {
  row: ConditionRow;
  at: number;
  group: string;
  error: string | undefined;
}) {
  const { row, at, group, error } = props;
  const id = `cond-${at}`;
  const known = FACTS.find(({ name }) => name === row.fact);
  return (
    <div class="cond">
      {at === 0 ? (
        <select name="group" aria-label="Which of the conditions have to hold" class="grp">
          <option value="all" selected={group !== "any"}>
            All of
          </option>
          <option value="any" selected={group === "any"}>
            Any of
          </option>
        </select>
      ) : (
        <span>{group === "any" ? "or" : "and"}</span>
      )}
      <select name="cond_fact" aria-label={`Condition ${at + 1}, fact`}>
        {FACTS.map(({ name, label }) => (
          <option value={name} selected={name === row.fact}>
            {label}
          </option>
        ))}
        {!known && (
          <option value={row.fact} selected>
            {row.fact}
          </option>
        )}
      </select>
      <select name="cond_how" aria-label={`Condition ${at + 1}, how`}>
        <option value="is" selected={row.how !== "is_not"}>
          is
        </option>
        <option value="is_not" selected={row.how === "is_not"}>
          is not
        </option>
      </select>
      <input
        type="text"
        name="cond_value"
        {...refused(id, error)}
        value={row.value}
        placeholder={known?.example}
        aria-label={`Condition ${at + 1}, value`}
      />
      <Act act={`remove:cond:${at}`} icon="cross" label={`Remove condition ${at + 1}`} />
      <ErrorLine id={id} error={error} />
    </div>
  );
}
