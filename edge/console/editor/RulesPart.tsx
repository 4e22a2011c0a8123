import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Picture } from "../parts/Picture.tsx";
import { refused } from "../parts/refused.ts";
import { Act } from "./Act.tsx";
import type { EditorState } from "./EditorState.ts";
import { Section } from "./Section.tsx";
import type { RuleRow } from "./SlotForm.ts";

export function RulesPart({ editor }: { editor: EditorState }) {
  const { form, errors, categories } = editor;
  const varietyError = errors.get("diversity")?.message;
  const maxError = errors.get("max_per_category")?.message;
  return (
    <Section id="rules" title="Rules" says="Applied from the top, after ranking">
      {form.pins.map((pin, at) => (
        <PinRow editor={editor} pin={pin} at={at} />
      ))}
      {form.boosts.map((rule, at) => (
        <TargetRow kind="boost" rule={rule} at={at} error={errors.get(`boost-${at}`)?.message} />
      ))}
      {form.buries.map((rule, at) => (
        <TargetRow kind="bury" rule={rule} at={at} error={errors.get(`bury-${at}`)?.message} />
      ))}
      <datalist id="categories">
        {categories.map(({ category, items }) => (
          <option value={category}>{`${items} items`}</option>
        ))}
      </datalist>
      <div class="row between">
        <span class="row">
          <Act act="add:pin" icon="plus" label="Add a pin" words="Pin" />
          <Act act="add:boost" icon="plus" label="Add a boost" words="Boost" />
          <Act act="add:bury" icon="plus" label="Add a bury" words="Bury" />
        </span>
        <span class="row sm">
          <label for="max_per_category">At most</label>
          <input
            class="w5"
            type="number"
            name="max_per_category"
            min={1}
            placeholder="any"
            {...refused("max_per_category", maxError)}
            value={form.maxPerCategory}
          />
          of one category
        </span>
      </div>
      <ErrorLine id="max_per_category" error={maxError} />
      <div class="row sm">
        <label for="diversity">Variety</label>
        <input
          class="w5"
          type="number"
          name="diversity"
          min={0}
          max={90}
          placeholder="0"
          {...refused("diversity", varietyError)}
          value={form.diversity}
        />
        <span class="mut">
          0 keeps the order; towards 90 each next item is rather of another category
        </span>
      </div>
      <ErrorLine id="diversity" error={varietyError} />
    </Section>
  );
}

function PinRow(props: {
  editor: EditorState;
  pin: { item: string; position: string };
  at: number;
}) {
  const { editor, pin, at } = props;
  const id = `pin-${at}`;
  const error = editor.errors.get(id)?.message;
  const known = error ? undefined : editor.titles.get(pin.item);
  return (
    <div class="rule">
      <b>
        <Icon name="pin" />
        Pin
      </b>
      {known ? (
        <span class="combo" id={id}>
          <Picture src={known.image} size={28} />
          <span class="nm">{known.title}</span>
          <span class="mono">{pin.item}</span>
          <input type="hidden" name="pin" value={pin.item} />
        </span>
      ) : (
        <input
          type="search"
          name="pin"
          {...refused(id, error)}
          value={pin.item}
          placeholder="Id of the item"
          aria-label={`Item of pin ${at + 1}`}
          maxlength={64}
          autofocus={error !== undefined}
        />
      )}
      <span class="tail">
        at
        <input
          class="w5"
          type="number"
          min={1}
          name="pin_at"
          value={pin.position}
          aria-label={`Position of pin ${at + 1}`}
        />
      </span>
      <Act act={`remove:pin:${at}`} icon="cross" label={`Remove pin ${at + 1}`} />
      <ErrorLine id={id} error={error} />
    </div>
  );
}

function TargetRow(props: {
  kind: "boost" | "bury";
  rule: RuleRow;
  at: number;
  error: string | undefined;
}) {
  const { kind, rule, at, error } = props;
  const name = kind === "boost" ? "Boost" : "Bury";
  const id = `${kind}-${at}`;
  return (
    <div class="rule">
      <b>
        <Icon name={kind === "boost" ? "up" : "down"} />
        {name}
      </b>
      <span class="pair">
        <select name={`${kind}_kind`} aria-label={`${name} ${at + 1}, what`}>
          <option value="category" selected={rule.kind === "category"}>
            Category
          </option>
          <option value="brand" selected={rule.kind === "brand"}>
            Brand
          </option>
          <option value="item_id" selected={rule.kind === "item_id"}>
            Item
          </option>
        </select>
        <input
          type="text"
          name={`${kind}_of`}
          {...refused(id, error)}
          value={rule.of}
          list="categories"
          aria-label={`${name} ${at + 1}, which`}
        />
      </span>
      <span class="tail">
        ×
        <input
          class="w5"
          type="number"
          step="0.1"
          min={kind === "boost" ? 1 : 0}
          max={kind === "boost" ? 10 : 1}
          name={`${kind}_by`}
          value={rule.by}
          aria-label={`${name} ${at + 1}, by`}
        />
      </span>
      <Act act={`remove:${kind}:${at}`} icon="cross" label={`Remove ${kind} ${at + 1}`} />
      <ErrorLine id={id} error={error} />
    </div>
  );
}
