import type { ShownDecision } from "../../panelContext.ts";
import { block, named, quiet, row } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { icon } from "../icon.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";
import { drawWithout } from "./drawWithout.ts";
import { firstOf } from "./firstOf.ts";

/** How many rows are listed. */
const DECISIONS = 20;
/** Rows shown within this time are of one page. */
const PAGE_MS = 30_000;

/** The last rows of products, each product with the very reason it was shown with. */
export function drawWhy(view: PanelView): Child {
  const { say, context, me, focus } = view;
  // Those shown on this page and those that are held, each once.
  const byId = new Map(
    [...(me?.decisions ?? []), ...context.slots.shown()].map((one) => [one.decision, one]),
  );
  const decisions = [...byId.values()]
    .filter(({ items, variant }) => items.length > 0 || variant === "holdout")
    .sort((a, b) => b.at - a.at)
    .slice(0, DECISIONS);
  const newest = decisions[0];
  if (!newest) return h("p.empty", say("whyEmpty"));
  // Of a page's rows the one that the shopper's own views made says most.
  const ownOfPage = decisions.find(
    (one) => one.at > newest.at - PAGE_MS && one.personalised && one.strategy === "for_you",
  );
  const first = byId.get(focus?.decision ?? "") ?? ownOfPage ?? newest;
  const earlier = decisions.filter((one) => one !== first);
  return [
    h("p.lead", say("whyLead")),
    block(
      first.title,
      h("p.meta", say.when(first.at)),
      drawItems(view, first),
      drawWithout(view, first),
    ),
    earlier.length > 0 &&
      block(
        say("earlier"),
        null,
        h(
          "ul",
          earlier.map((one) => drawEarlier(view, one)),
        ),
      ),
  ];
}

function drawItems(view: PanelView, decision: ShownDecision): Child {
  const { say, focus, me } = view;
  if (decision.variant === "holdout") return h("p.empty", say("leftAloneWhy"));
  const isLit = (id: string): boolean =>
    id === focus?.item_id && decision.decision === focus.decision;
  // An item that was asked about is never behind "Show all".
  const lit = decision.items.findIndex((item) => isLit(item.item_id));
  return firstOf(view, `all ${decision.decision}`, decision.items, Math.max(4, lit + 1), (item) => {
    const hide = say("hide");
    const name = item.title;
    const line = row(
      item.item_id,
      item.image,
      named(name, item.reason.text),
      me &&
        quiet(
          hide,
          () => view.patch(`${hide}: ${name}`, { mute: { items: [item.item_id] } }),
          name,
        ),
    );
    if (isLit(item.item_id)) {
      line.classList.add("lit");
      line.tabIndex = -1;
    }
    return line;
  });
}

function drawEarlier(view: PanelView, decision: ShownDecision): HTMLElement {
  const { say, opened } = view;
  const id = decision.decision;
  const isOpen = opened.has(id);
  return h(
    "li",
    { "data-key": id },
    h(
      "button.more",
      { "aria-expanded": `${isOpen}`, onclick: () => view.toggle(id) },
      h("span", decision.title, h("small", say.when(decision.at))),
      h("span.tag", say(restsOn(decision))),
      icon(ICONS.down),
    ),
    isOpen && drawItems(view, decision),
  );
}

/** What a decision rested on, in a word or two. */
function restsOn({ variant, personalised, strategy }: ShownDecision) {
  if (variant === "holdout") return "leftAlone";
  if (personalised) return "aboutYou";
  return /together|similar/.test(strategy) ? "aboutProduct" : "forEveryone";
}
