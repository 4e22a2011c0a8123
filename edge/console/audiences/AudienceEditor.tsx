import { Act } from "../editor/Act.tsx";
import { Condition } from "../editor/Condition.tsx";
import type { SlotForm } from "../editor/SlotForm.ts";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import type { Staff } from "../session/Staff.ts";

/** An audience as it is typed. */
export interface AudienceForm extends Pick<SlotForm, "group" | "conditions" | "written"> {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
}

export function AudienceEditor(props: { staff: Staff; form: AudienceForm; mayChange: boolean }) {
  const { staff, form, mayChange } = props;
  const action = `/console/audiences/${form.isNew ? "new" : form.id}`;
  return (
    <section class="card" aria-labelledby="audience-h">
      <h2 id="audience-h">{form.isNew ? "New audience" : form.name}</h2>
      <Form staff={staff} action={action} class="stack">
        <button class="vh" type="submit" name="act" value="save" tabindex={-1}>
          Save
        </button>
        <fieldset class="stack" disabled={!mayChange}>
          <legend class="vh">The audience</legend>
          <div class="d4">
            <Field id="name" label="Name">
              <input type="text" name="name" id="name" value={form.name} maxlength={100} required />
            </Field>
            {form.isNew && (
              <Field id="id" label="Id" hint="Letters, digits, - and _.">
                <input type="text" name="id" id="id" value={form.id} maxlength={64} required />
              </Field>
            )}
          </div>
          {form.written !== "" ? (
            <Field
              id="written"
              label="Conditions, as written"
              hint="Groups within groups are kept as they were written."
            >
              <textarea class="mono" name="written" id="written" rows={8}>
                {form.written}
              </textarea>
            </Field>
          ) : (
            <>
              {form.conditions.map((row, at) => (
                <Condition row={row} at={at} group={form.group} error={undefined} />
              ))}
              <div class="row">
                <Act act="add:cond" icon="plus" label="Add a condition" words="Condition" />
              </div>
            </>
          )}
          <div class="row">
            <button class="btn pri" type="submit" name="act" value="save" accesskey="s">
              Save audience
            </button>
            {!form.isNew && (
              <button class="btn danger" type="submit" name="act" value="delete">
                Delete
              </button>
            )}
            <a href="/console/audiences">Leave it</a>
          </div>
        </fieldset>
      </Form>
    </section>
  );
}
