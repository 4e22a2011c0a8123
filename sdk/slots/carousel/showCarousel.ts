import { documentGet } from "../../documentGet.ts";
import { h } from "../h.ts";
import type { SlotState } from "../SlotState.ts";
import { carouselStyle } from "./carouselStyle.ts";
import { carouselWordsOf } from "./carouselWordsOf.ts";

const TRACK = "data-candour-track";
const ARROWS = "candour-arrows";
/** Of the width that shows: what was last is first then, and nobody loses the thread. */
const STEP = 0.8;

let adopted = false;

/**
 * Lays a slot's cards out as a row that the platform itself scrolls and snaps: by finger, wheel, keyboard, and by two
 * buttons. In one go with the cards, so that nothing moves; taken away with them.
 */
export function showCarousel(state: SlotState, language: string): void {
  const { element, list, shown, template } = state;
  element.querySelector(`.${ARROWS}`)?.remove();
  element.querySelector(`[${TRACK}]`)?.removeAttribute(TRACK);
  if (!shown.length) return;
  adoptStyle();
  const track = template && list !== element ? list : trackOf(state);
  track.setAttribute(TRACK, "");
  const words = carouselWordsOf(language);
  const arrow = (name: "back" | "forth", sign: string): HTMLButtonElement => {
    const button = h("button", { type: "button", "aria-label": words[name] }, sign);
    button.addEventListener("click", () => scroll(track, name === "forth" ? STEP : -STEP));
    return button;
  };
  // These signs are mirrored where the text runs from right to left.
  const arrows = [arrow("back", "‹"), arrow("forth", "›")] as const;
  const bar = h("div", { class: ARROWS, "data-candour-keep": "" }, ...arrows);
  track.before(bar);
  watchEnds(track, bar, arrows);
}

/** Where the cards have no list of their own they get one. */
function trackOf(state: SlotState): Element {
  const [first] = state.nodes;
  if (!state.template && first instanceof Element) return first;
  const track = h("div", {});
  first?.before(track);
  track.append(...state.nodes);
  state.nodes = [track];
  return track;
}

function scroll(track: Element, share: number): void {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const sign = getComputedStyle(track).direction === "rtl" ? -1 : 1;
  track.scrollBy({
    left: sign * share * track.clientWidth,
    behavior: isCalm ? "instant" : "smooth",
  });
}

/** An arrow that leads nowhere says so, and keeps its focus; where all cards fit there are none. */
function watchEnds(track: Element, bar: HTMLElement, arrows: readonly HTMLElement[]): void {
  if (typeof IntersectionObserver === "undefined") return;
  const ends = [track.querySelector(":scope>:not(template)"), track.lastElementChild];
  const seen = [false, false];
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries)
        ends.forEach((end, at) => {
          if (end !== target) return;
          seen[at] = isIntersecting;
          arrows[at]?.setAttribute("aria-disabled", `${isIntersecting}`);
        });
      bar.hidden = seen.every(Boolean);
    },
    { root: track, threshold: 0.9 },
  );
  for (const end of ends) if (end) observer.observe(end);
}

function adoptStyle(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(carouselStyle);
  const sheets = documentGet("adoptedStyleSheets");
  if (Array.isArray(sheets)) sheets.push(sheet);
}
