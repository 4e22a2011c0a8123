import type { Counterfactual, ShownDecision } from "../../panelContext.ts";
import { button, pair } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { icon } from "../icon.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";

/** What was answered for each decision: asked once. */
const answers = new Map<string, Counterfactual | null>();

/** "Without these 3 views you would see something else": was, would be, and the views, to forget or to keep. */
export function drawWithout(view: PanelView, { decision, personalised }: ShownDecision): Child {
  const { context, say, opened } = view;
  const kept = `keep ${decision}`;
  if (!personalised || !context.counterfactual || opened.has(kept)) return null;
  if (!answers.has(decision)) {
    answers.set(decision, null);
    context.counterfactual(decision).then(
      (answer) => {
        answers.set(decision, answer);
        view.redraw();
      },
      () => {},
    );
  }
  const found = answers.get(decision);
  if (!found) return null;
  const { views, was, would } = found;
  const side = (image: string, title: string): HTMLElement =>
    h("div", h("img.thumb", { src: image, alt: "" }), title);
  const forget = say("forgetThese", null, views.length);
  const items = [...new Set(views.map((one) => one.item_id))];
  return h(
    "div.box",
    h("h4", say("without", null, views.length)),
    h(
      "div.swap",
      side(was.image, was.title),
      icon(ICONS.forward, "flip"),
      side(would.image, `${would.title}. ${would.reason}`),
    ),
    h(
      "ul.plain",
      views.map((one) => h("li", `${one.title}, ${say.when(one.at)}`)),
    ),
    pair(
      button(forget, () => view.patch(forget, { forget: { items } })),
      button(say("keepThem"), () => view.toggle(kept)),
    ),
  );
}
