import { STRATEGY_NAMES } from "../../slots/strategyNames.ts";
import { PAGE_NAMES, STRATEGIES } from "../slots/slotWords.ts";
import type { EditorState } from "./EditorState.ts";
import { FACTS } from "./FACTS.ts";

/** The slot in one sentence, made from the form; each part leads to where it is set. */
export function Sentence({ editor }: { editor: EditorState }) {
  const { form, titles } = editor;
  const pages = form.pages.map((page) => (PAGE_NAMES[page] ?? page).toLowerCase());
  const steps = form.steps
    .map((step) => STRATEGY_NAMES.find((name) => name === step))
    .flatMap((name) => (name ? [STRATEGIES[name].name.toLowerCase()] : []));
  const first = form.pins.find(({ position }) => position === "1");
  const holdout = Number(form.holdout);
  return (
    <p class="sentence">
      On <a href="#where">{pages.length > 0 ? `${list(pages)} pages` : "any page"}</a>
      {form.conditions.length > 0 && (
        <>
          , to <a href="#audience">{audienceWords(editor)}</a>
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

function audienceWords({ form }: EditorState): string {
  const words = form.conditions.map(({ fact, how, value }) => {
    const known = FACTS.find(({ name }) => name === fact);
    const name = (known?.label ?? fact).toLowerCase();
    if (known?.kind === "boolean")
      return how === "is_not" ? `who have not: ${name}` : `who have: ${name}`;
    return `${name} ${how === "is_not" ? "not " : ""}${value || "…"}`;
  });
  return `shoppers with ${words.join(form.group === "any" ? " or " : " and ")}`;
}

function list(names: readonly string[]): string {
  return names.length < 2
    ? names.join("")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
