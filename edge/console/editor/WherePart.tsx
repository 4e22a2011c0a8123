import { PAGE_TYPES } from "../../../sdk/wire/index.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";
import { PAGE_NAMES } from "../slots/slotWords.ts";
import type { EditorState } from "./EditorState.ts";
import { Section } from "./Section.tsx";

export function WherePart({ editor }: { editor: EditorState }) {
  const { form, errors, state } = editor;
  const idError = errors.get("slot-id")?.message;
  const priorityError = errors.get("priority")?.message;
  const titleError = errors.get("title")?.message;
  return (
    <Section id="where" title="Where">
      {!state && (
        <Field
          id="slot-id"
          label="Name of the place"
          error={idError}
          hint="As your developer wrote it on the page: letters, digits, - and _."
        >
          <input
            type="text"
            name="id"
            {...refused("slot-id", idError)}
            value={form.id}
            maxlength={64}
            required
          />
        </Field>
      )}
      <Field id="title" label="Heading the shopper reads" error={titleError}>
        <input
          type="text"
          name="title"
          {...refused("title", titleError)}
          value={form.title}
          maxlength={200}
        />
      </Field>
      <fieldset class="f">
        <legend class="lab">Pages</legend>
        <div class="checks">
          {PAGE_TYPES.map((type) => (
            <label class="opt">
              <input
                type="checkbox"
                name="page"
                id={`page-${type}`}
                value={type}
                checked={form.pages.includes(type)}
              />
              {PAGE_NAMES[type]}
            </label>
          ))}
        </div>
        <ErrorLine id="page-home" error={errors.get("page-home")?.message} />
      </fieldset>
      <div class="row sm">
        <label for="priority">Priority, 0 to 100</label>
        <input
          class="w5"
          type="number"
          name="priority"
          min={0}
          max={100}
          placeholder="0"
          {...refused("priority", priorityError)}
          value={form.priority}
        />
        <span class="mut">
          where slots of one page would show the same item, the higher takes it
        </span>
      </div>
      <ErrorLine id="priority" error={priorityError} />
      {form.id && (
        <p class="hint">
          On the page: <span class="mono">data-candour-slot="{form.id}"</span>
        </p>
      )}
    </Section>
  );
}
