import type { Core } from "../Core.ts";
import { documentGet } from "../documentGet.ts";
import type { LateContext } from "../LateContext.ts";
import type { Decision } from "../wire/index.ts";
import { isRecord } from "../wire/isRecord.ts";
import type { SlotWords } from "../wire/slotWords/SlotWords.ts";
import { h } from "./h.ts";
import { renderSlot } from "./renderSlot.ts";
import type { SlotState } from "./SlotState.ts";
import { setAside } from "./setAside.ts";

/** Inside `:where`, so that any rule of the shop's wins. */
const RULES = `:where(.candour-help){display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;padding:12px 16px;border:1px solid;border-radius:8px}
:where(.candour-help p){margin:0;flex:1 1 16em}:where(.candour-help small){display:block;opacity:.85}
:where(.candour-help button){min-height:44px;padding:0 14px;border:1px solid;border-radius:8px;background:none;color:inherit;font:inherit;cursor:pointer}`;
const MAX_CHARS = 300;
let adopted = false;

export interface Helping {
  readonly core: Core;
  readonly words: SlotWords;
  readonly openPanel: LateContext["openPanel"];
  context(): Promise<LateContext>;
}

/**
 * Says in the slot what went wrong, in place of the shop's own content and nowhere else: what the edge wrote is only ever set as
 * text. It goes when the shopper puts it away, or withdraws `assistance`.
 */
export function showHelp(
  state: SlotState,
  decision: Decision,
  { core, words, openPanel, context }: Helping,
): void {
  const { help } = decision;
  if (!isRecord(help) || !core.consent.allows("assistance")) return;
  const say = (name: string): string => String(help[name] ?? "").slice(0, MAX_CHARS);
  if (!say("text")) return;
  adopt();
  const talk = h("button", { type: "button" }, say("talk"));
  const dismiss = h("button", { type: "button" }, say("dismiss"));
  const said = h("p", {}, say("text"), h("small", {}, say("why")));
  const card = h("div", { class: "candour-help" }, said, talk, dismiss);
  const { list, own } = state;
  list.insertBefore(card, own.find((node) => node.parentNode === list) ?? null);
  state.aside = setAside(list, own);
  state.nodes = [card];
  state.decision = decision;

  const close = (): void => {
    unwatch();
    const { language } = core.settings;
    if (state.nodes[0] === card) renderSlot(state, null, { language, words });
  };
  const unwatch = core.consent.onChange(() => {
    if (!core.consent.allows("assistance")) close();
  });
  talk.addEventListener("click", () => openPanel("access"));
  dismiss.addEventListener("click", () => {
    close();
    // The focus was on what is gone.
    state.element.setAttribute("tabindex", "-1");
    if (state.element instanceof HTMLElement) state.element.focus({ preventScroll: true });
    context()
      .then((opened) => opened.patch({ dismiss_help: true }))
      .catch((error) => core.emit("error", { error }));
  });
}

/** By a constructed sheet: nothing for a content security policy to refuse. */
function adopt(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  const sheets = documentGet("adoptedStyleSheets");
  if (Array.isArray(sheets)) sheets.push(sheet);
}
