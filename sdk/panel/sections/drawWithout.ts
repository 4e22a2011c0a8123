import type { Counterfactual, PanelContext, ShownDecision } from "../../panelContext.ts";
import { button, pair } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { icon } from "../icon.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";

type Views = Counterfactual["views"];
interface Asked {
  /** The views that moved the decision most. */
  readonly views: Views;
  /** Of those, the ones to leave out. */
  readonly ticked: ReadonlySet<string>;
  readonly change: Counterfactual["change"];
}

/** What was answered, by decision: asked once for each set of views. */
const answers = new WeakMap<PanelContext, Map<string, Asked | null>>();

/** "Without these 3 views you would see something else": was, would be, and the views, ticked, to forget or to keep. */
export function drawWithout(view: PanelView, decision: ShownDecision): Child {
  const { context, say, opened } = view;
  const id = decision.decision;
  const kept = `keep ${id}`;
  if (!decision.personalised || !context.counterfactual || opened.has(kept)) return null;
  const asked = answers.get(context) ?? new Map<string, Asked | null>();
  answers.set(context, asked);
  const ask = (items?: readonly string[]): void => {
    context.counterfactual?.(decision, items).then(
      (found) => {
        if (items === undefined && found) {
          const ticked = new Set(found.views.map((one) => one.item_id));
          asked.set(id, { ...found, ticked });
        } else {
          const before = asked.get(id);
          // An answer to what was ticked a moment ago is none to what is ticked now.
          if (!before || !isOf(before.ticked, items ?? [])) return;
          asked.set(id, { ...before, change: found?.change ?? null });
        }
        view.redraw();
      },
      () => {},
    );
  };
  if (!asked.has(id)) {
    asked.set(id, null);
    ask();
  }
  const found = asked.get(id);
  if (!found) return null;
  const { views, ticked, change } = found;
  const left = views.filter((one) => ticked.has(one.item_id));
  const n = left.reduce((sum, one) => sum + one.views, 0);
  const side = (image: string, title: string): HTMLElement =>
    h("div", image && h("img.thumb", { src: image, alt: "" }), h("span", title));
  const tick = (item: string): void => {
    const next = new Set(ticked);
    if (!next.delete(item)) next.add(item);
    asked.set(id, { views, ticked: next, change });
    ask([...next]);
    view.redraw();
  };
  const forget = say("forgetThese", null, n);
  return h(
    "div.box",
    h("h4", change ? say("without", null, n) : say("withoutSame")),
    change &&
      h(
        "div.swap",
        side(change.was.image, change.was.title),
        icon(ICONS.forward, "flip"),
        side(change.would.image, `${change.would.title}. ${change.would.reason}`),
      ),
    h(
      "ul.plain",
      views.map((one) => {
        const { item_id } = one;
        const checked = ticked.has(item_id);
        const input = h("input", { type: "checkbox", checked, onchange: () => tick(item_id) });
        const times = say("times", { when: say.when(one.at) }, one.views);
        return h("li", { "data-key": item_id }, h("label", input, `${one.title}: ${times}`));
      }),
    ),
    pair(
      n > 0 &&
        button(forget, () => {
          asked.delete(id);
          view.patch(forget, { forget: { items: [...ticked] } });
        }),
      button(say("keepThem"), () => view.toggle(kept)),
    ),
  );
}

function isOf(ticked: ReadonlySet<string>, items: readonly string[]): boolean {
  return ticked.size === items.length && items.every((item) => ticked.has(item));
}
