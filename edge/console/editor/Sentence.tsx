import * as v from "valibot";
import { audienceSchema } from "../../slots/audienceSchema.ts";
import { audienceWords } from "../../slots/diff/audienceWords.ts";
import { STRATEGY_NAMES } from "../../slots/strategyNames.ts";
import { PAGE_NAMES, STRATEGIES } from "../slots/slotWords.ts";
import { audienceOf } from "./conditions/audienceOf.ts";
import { withoutEmptyConditions } from "./conditions/changeConditions.ts";
import type { EditorState } from "./EditorState.ts";

/** The slot in one sentence, made from the form; each part leads to where it is set. */
export function Sentence({ editor }: { editor: EditorState }) {
  const { form, titles } = editor;
  const pages = form.pages.map((page) => (PAGE_NAMES[page] ?? page).toLowerCase());
  const steps = form.steps
    .map((step) => STRATEGY_NAMES.find((name) => name === step.strategy))
    .flatMap((name) => (name ? [STRATEGIES[name].name.toLowerCase()] : []));
  const first = form.pins.find(({ position }) => position === "1");
  const shoppers = shoppersIn(editor);
  const holdout = Number(form.holdout);
  return (
    <p class="sentence">
      On <a href="#where">{pages.length > 0 ? `${list(pages)} pages` : "any page"}</a>
      {shoppers && (
        <>
          , to <a href="#audience">{shoppers}</a>
        </>
      )}
      , show up to {form.limit || "…"} items: <a href="#what">{steps.join(", then ") || "…"}</a>.
      {first?.item && (
        <>
          {" "}
          <a href="#rules">{titles.get(first.item)?.title ?? first.item} comes first</a>.
        </>
      )}
      {form.maxPerCategory && <> At most {form.maxPerCategory} of a kind.</>}{" "}
      <a href="#holdout-part">{holdout > 0 ? `${form.holdout} of 100 shoppers` : "Nobody"}</a>{" "}
      {holdout > 0 ? "who allow measurement see your own content instead." : "is held out."}
    </p>
  );
}

function shoppersIn({ form, audiences }: EditorState): string {
  const saved = audiences.find(({ id }) => id === form.savedAudience)?.name;
  const { group } = form;
  const conditions = withoutEmptyConditions(form.conditions);
  const read = v.safeParse(audienceSchema, audienceOf({ group, conditions }).audience);
  const own = read.success
    ? `shoppers of whom it is so: ${audienceWords(read.output)}`
    : conditions.length > 0
      ? "shoppers as said below"
      : "";
  return [saved && `“${saved}”`, own].filter(Boolean).join(", if also ");
}

function list(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
