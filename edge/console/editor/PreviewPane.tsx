import type { Child } from "hono/jsx";
import { wordsOf } from "../figures/wordsOf.ts";
import { Icon } from "../parts/Icon.tsx";
import { Picture } from "../parts/Picture.tsx";
import { Segments } from "../parts/Segments.tsx";
import type { EditorState } from "./EditorState.ts";
import { LeftOut } from "./LeftOut.tsx";
import type { Preview, PreviewItem, PreviewTerms } from "./previewOf.ts";
import { TraceBox } from "./TraceBox.tsx";

/** What the saved draft would show: as a new visitor, as a made-up shopper, as one held out; now or at a moment. */
export function PreviewPane(props: {
  editor: EditorState;
  preview: Preview;
  isUnsaved: boolean;
  children?: Child;
}) {
  const { editor, preview, isUnsaved, children } = props;
  const { form } = editor;
  const { terms, items, problem } = preview;
  const base = `/console/slots/${form.id}`;
  const isProduct = form.pages[0] === "product";
  const open = items.find((item) => item.item_id === terms.why);
  const row = open ? Math.floor(items.indexOf(open) / 4) * 4 + 4 : items.length;
  return (
    <aside class="prev" id="preview" aria-label="Preview">
      <div class="pv">
        <form class="ph" action={`${base}#preview`}>
          <div class="row between">
            <h2>{isUnsaved ? "Preview of what is typed" : "Preview of the saved draft"}</h2>
          </div>
          <Segments
            label="Preview as"
            wide
            options={(
              [
                ["new", "New visitor"],
                ["made", "Made-up shopper"],
                ["held", "Held-out shopper"],
              ] as const
            ).map(([as, label]) => ({
              href: `${base}?${queryOf({ ...terms, as, why: "" })}#preview`,
              label,
              isChosen: as === terms.as,
            }))}
          />
          <input type="hidden" name="as" value={terms.as} />
          {terms.as === "made" && (
            <div class="row sm">
              <span class="mut">viewed</span>
              {terms.recent.map((id) => (
                <span class="chip teal">
                  {editor.titles.get(id)?.title ?? id}
                  <input type="hidden" name="recent" value={id} />
                  <button
                    class="bare"
                    type="submit"
                    name="drop"
                    value={id}
                    aria-label={`Take out ${editor.titles.get(id)?.title ?? id}`}
                  >
                    <Icon name="cross" />
                  </button>
                </span>
              ))}
              <input
                class="w8"
                type="text"
                name="recent"
                aria-label="Id of an item it looked at"
                placeholder="Id of an item"
              />
            </div>
          )}
          <div class="row sm">
            {isProduct && (
              <>
                <label for="on">page of</label>
                <input
                  class="w8"
                  type="text"
                  name="on"
                  id="on"
                  value={terms.on}
                  placeholder="Id of an item"
                />
              </>
            )}
            <label for="pv-date">on</label>
            <input type="date" class="w9" name="date" id="pv-date" value={terms.date} />
            <input type="time" class="w7" name="time" aria-label="Time" value={terms.time} />
            <button class="btn s push" type="submit" accesskey="p">
              Show again
            </button>
          </div>
        </form>
        <div class="stage">
          <h3>{form.title || form.id}</h3>
          {terms.as === "held" ? (
            <p>A held-out shopper sees your own content here. Nothing of Candour is shown.</p>
          ) : problem ? (
            <p>{problem}</p>
          ) : items.length === 0 ? (
            <p>Nothing fits here: your own content stays.</p>
          ) : (
            <>
              <Tiles items={items.slice(0, row)} editor={editor} terms={terms} />
              {open && (
                <TraceBox
                  item={open}
                  preview={preview}
                  close={`${base}?${queryOf({ ...terms, why: "" })}#preview`}
                />
              )}
              {row < items.length && (
                <Tiles items={items.slice(row)} editor={editor} terms={terms} />
              )}
            </>
          )}
        </div>
        <div class="left2">
          {preview.trace && <LeftOut trace={preview.trace} />}
          {items.length > 0 && (
            <p>
              {preview.isPersonal ? "Personal" : "The same for everyone"}. Nothing of a preview is
              kept.
            </p>
          )}
          {isUnsaved && <p>Not saved yet.</p>}
        </div>
      </div>
      {children}
    </aside>
  );
}

function Tiles(props: { items: readonly PreviewItem[]; editor: EditorState; terms: PreviewTerms }) {
  const { items, editor, terms } = props;
  const pinned = new Set(editor.form.pins.map(({ item }) => item));
  const { money } = wordsOf(editor.site);
  return (
    <div class="tiles">
      {items.map((item) => (
        <article
          class={item.item_id === terms.why ? "tile open" : "tile"}
          id={`tile-${item.item_id}`}
        >
          {pinned.has(item.item_id) && (
            <span class="pinm">
              <Icon name="pin" />
              Pinned
            </span>
          )}
          <Picture src={item.image} size={104} />
          <a
            class="ask"
            href={`/console/slots/${editor.form.id}?${queryOf({ ...terms, why: item.item_id })}#trace`}
            aria-label={`Why ${item.title} is here`}
          >
            ?
          </a>
          <div>{item.title}</div>
          <div class="p">{money(item.price)}</div>
          <div class="why">{item.reason.text}</div>
        </article>
      ))}
    </div>
  );
}

function queryOf({ as, recent, on, date, time, why }: PreviewTerms): string {
  const query = new URLSearchParams({ as });
  for (const id of recent) query.append("recent", id);
  for (const [name, value] of Object.entries({ on, date, time, why })) {
    if (value) query.set(name, value);
  }
  return `${query}`;
}
