import { quiet } from "../controls.ts";
import { type Child, h } from "../h.ts";
import type { PanelView } from "../PanelView.ts";

/** A list of which the first few show, with "Show all 17 products" and back. */
export function firstOf<T>(
  view: PanelView,
  name: string,
  list: readonly T[],
  few: number,
  draw: (one: T) => HTMLElement,
): Child {
  const { say, opened } = view;
  const all = opened.has(name);
  return [
    h("ul", list.slice(0, all ? list.length : few).map(draw)),
    list.length > few &&
      h(
        "p",
        quiet(all ? say("showFewer") : say("showAll", null, list.length), () => view.toggle(name)),
      ),
  ];
}
