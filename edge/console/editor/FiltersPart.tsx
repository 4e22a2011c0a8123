import { wordsOf } from "../figures/wordsOf.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";
import type { EditorState } from "./EditorState.ts";
import { Section } from "./Section.tsx";

const SEEN = [
  ["", "is left out by “For you” alone"],
  ["yes", "is left out"],
  ["no", "may show again"],
] as const;

export function FiltersPart({ editor }: { editor: EditorState }) {
  const { form, errors, counts, site } = editor;
  const { number } = wordsOf(site);
  const priceError = errors.get("price_min")?.message;
  const categoryError = errors.get("include")?.message;
  return (
    <Section id="filters" title="Filters" says="What never shows">
      <label class="opt">
        <input type="checkbox" name="in_stock" value="yes" checked={form.inStock} />
        <span>
          Only what is in stock{" "}
          <span class="mut">
            · {number(counts.inStock)} of {number(counts.items)}
          </span>
        </span>
      </label>
      <label class="opt">
        <input
          type="checkbox"
          name="exclude_purchased"
          value="yes"
          checked={form.excludePurchased}
        />
        Leave out what the shopper has bought
      </label>
      <div class="row sm">
        <label for="exclude_seen">What the shopper has looked at</label>
        <select name="exclude_seen" id="exclude_seen">
          {SEEN.map(([value, words]) => (
            <option value={value} selected={value === form.excludeSeen}>
              {words}
            </option>
          ))}
        </select>
      </div>
      <div class="row sm">
        <label for="price_min">Price from</label>
        <input
          class="w6"
          type="number"
          step="0.01"
          min={0}
          name="price_min"
          placeholder="any"
          {...refused("price_min", priceError)}
          value={form.priceMin}
        />
        <label for="price_max">to</label>
        <input
          class="w6"
          type="number"
          step="0.01"
          min={0}
          name="price_max"
          id="price_max"
          placeholder="any"
          value={form.priceMax}
        />
        <span class="mut">{site.currency}</span>
      </div>
      <ErrorLine id="price_min" error={priceError} />
      <details open={form.include !== "" || form.exclude !== "" || categoryError !== undefined}>
        <summary>Categories</summary>
        <div class="d4">
          <Field
            id="include"
            label="Only these"
            error={categoryError}
            hint="One a line; empty: all"
          >
            <textarea name="include" {...refused("include", categoryError)} rows={3}>
              {form.include}
            </textarea>
          </Field>
          <Field id="exclude" label="Never these" hint="One a line">
            <textarea name="exclude" id="exclude" rows={3}>
              {form.exclude}
            </textarea>
          </Field>
        </div>
      </details>
    </Section>
  );
}
