import type { Child } from "hono/jsx";
import type { Conditions } from "../editor/conditions/ConditionRow.ts";
import { ConditionTree } from "../editor/conditions/ConditionTree.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { refused } from "../parts/refused.ts";
import type { Staff } from "../session/Staff.ts";

/** An audience as it is typed. */
export interface AudienceForm extends Conditions {
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  /** What has to be put right, by the row of the tree. */
  readonly errors: ReadonlyMap<number, string>;
  readonly nameError?: string | undefined;
  readonly idError?: string | undefined;
}

export function AudienceEditor(props: {
  staff: Staff;
  form: AudienceForm;
  mayChange: boolean;
  children?: Child;
}) {
  const { staff, form, mayChange, children } = props;
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
            <Field id="name" label="Name" error={form.nameError}>
              <input
                type="text"
                name="name"
                {...refused("name", form.nameError)}
                value={form.name}
                maxlength={100}
                required
              />
            </Field>
            {form.isNew && (
              <Field id="id" label="Id" hint="Letters, digits, - and _." error={form.idError}>
                <input
                  type="text"
                  name="id"
                  {...refused("id", form.idError)}
                  value={form.id}
                  maxlength={64}
                  required
                />
              </Field>
            )}
          </div>
          <ConditionTree tree={form} errors={form.errors} />
          {children}
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
