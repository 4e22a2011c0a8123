import type { Decision } from "../wire/index.ts";
import type { SlotWords } from "../wire/slotWords/SlotWords.ts";
import { h } from "./h.ts";

/**
 * Says beside a slot's heading whether it is personal. `data-candour-note="personal"` and `="general"` are the shop's
 * own words, one shown and the other hidden; an empty `data-candour-note` gets ours, in the page's language.
 * `data-candour-title` gets the title that the marketer gave the slot.
 */
export function writeNote(slot: Element, decision: Decision | null, words: SlotWords): void {
  const each = (name: string, job: (element: Element, value: string | null) => void): void => {
    for (const element of slot.querySelectorAll(`[${name}]`))
      job(element, element.getAttribute(name));
  };
  each("data-candour-title", (element) => {
    if (decision?.title) element.textContent = decision.title;
  });
  each("data-candour-note", (element, kind) => {
    const isPersonal = decision?.personalised;
    if (kind) {
      element.toggleAttribute("hidden", !decision || (kind === "personal") !== isPersonal);
      return;
    }
    element.textContent = !decision ? "" : isPersonal ? `${words.personal} ` : words.general;
    if (isPersonal) {
      const entry = { type: "button", class: "quiet", "data-candour-preferences": "known" };
      element.append(h("button", entry, words.change));
    }
  });
}
