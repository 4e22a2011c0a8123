import { ErrorLine } from "../parts/ErrorLine.tsx";
import { refused } from "../parts/refused.ts";
import { Act } from "./Act.tsx";
import type { EditorState } from "./EditorState.ts";
import { Section } from "./Section.tsx";
import type { BlockRow } from "./SlotForm.ts";

const KINDS = [
  ["text", "Text"],
  ["image", "Image"],
  ["link", "Link"],
] as const;
const FIELDS = [
  ["title", "Heading", "text"],
  ["image", "Address of the picture", "url"],
  ["alt", "What the picture shows, for who can’t see it", "text"],
  ["url", "Leads to", "url"],
] as const;

/** The shop's own content among the items. Every row holds all fields; the style sheet shows those of its kind. */
export function BlocksPart({ editor }: { editor: EditorState }) {
  return (
    <Section
      id="blocks"
      title="Blocks"
      says="Your own words and pictures among the items; shown only beside items"
    >
      {editor.form.blocks.map((block, at) => (
        <Block block={block} at={at} errors={editor.errors} />
      ))}
      <div class="row">
        <Act act="add:block" icon="plus" label="Add a block" words="Block" />
      </div>
    </Section>
  );
}

function Block(props: { block: BlockRow; at: number; errors: EditorState["errors"] }) {
  const { block, at, errors } = props;
  const id = (field: string): string => `block-${at}-${field}`;
  const errorOf = (field: string): string | undefined => errors.get(id(field))?.message;
  return (
    <fieldset class="block">
      <legend class="vh">Block {at + 1}</legend>
      <div class="row sm">
        <select name="block_kind" {...refused(id("kind"), errorOf("kind"))} aria-label="Kind">
          {KINDS.map(([kind, name]) => (
            <option value={kind} selected={kind === block.kind}>
              {name}
            </option>
          ))}
        </select>
        <label for={id("position")}>at place</label>
        <input
          class="w5"
          type="number"
          min={1}
          name="block_at"
          {...refused(id("position"), errorOf("position"))}
          value={block.position}
        />
        <span class="push">
          <Act act={`remove:block:${at}`} icon="cross" label={`Remove block ${at + 1}`} />
        </span>
      </div>
      <ErrorLine id={id("position")} error={errorOf("position")} />
      {FIELDS.map(([field, label, type]) => (
        <div class={`f bx bx-${field}`}>
          <label for={id(field)}>{label}</label>
          <input
            type={type}
            name={`block_${field}`}
            {...refused(id(field), errorOf(field))}
            value={block[field]}
          />
          <ErrorLine id={id(field)} error={errorOf(field)} />
        </div>
      ))}
      <div class="f bx bx-text">
        <label for={id("text")}>Text</label>
        <textarea name="block_text" rows={2} {...refused(id("text"), errorOf("text"))}>
          {block.text}
        </textarea>
        <ErrorLine id={id("text")} error={errorOf("text")} />
      </div>
    </fieldset>
  );
}
