import type { PanelSection } from "../panelContext.ts";
import { row, strip } from "./controls.ts";
import { drawFoot } from "./drawFoot.ts";
import { type Child, h } from "./h.ts";
import { icon } from "./icon.ts";
import { ICONS } from "./icons.ts";
import type { PanelView } from "./PanelView.ts";

/** In the order in which they are shown. */
const NAMES: readonly PanelSection[] = ["choices", "known", "why", "reminders", "access", "take"];

/** The whole sheet, as a new tree that the shown one is made to look like. */
export function drawSheet(view: PanelView): HTMLElement {
  const { say, context } = view;
  return h(
    "div.sheet",
    h(
      "div.head",
      h(
        "div",
        h("h1", { id: "title", tabindex: -1, part: "title" }, say("title")),
        h("p.sub", say("at", { shop: context.siteName })),
      ),
      h("button.close", { "aria-label": say("close"), onclick: view.close }, icon(ICONS.close)),
    ),
    context.isFramed ? drawFramed(view) : drawSections(view),
  );
}

function drawSections(view: PanelView): Child {
  const { say, section, noted } = view;
  return [
    h(
      "nav.nav",
      { "aria-label": say("title"), part: "nav" },
      NAMES.map((name) =>
        h(
          "button.tab",
          {
            "aria-current": name === section && "page",
            part: "tab",
            onclick: () => view.go(name),
          },
          say(name),
        ),
      ),
    ),
    h(
      "section.body",
      { "data-key": section, "aria-labelledby": "section", part: "body" },
      h("h2", { id: "section" }, say(section === "take" ? "takeTitle" : section)),
      noted &&
        strip(
          noted.kind === "good" ? ICONS.tick : ICONS.warning,
          noted.text,
          noted.action,
          noted.kind,
        ),
      // What is on its way is not there yet: a "nothing" would be untrue for a moment.
      view.loading === "no" || section === "choices"
        ? view.sections[section]?.(view)
        : view.loading === "visibly" && ghosts(),
    ),
    drawFoot(view),
  ];
}

/** Inside another site's page: why nothing can be done, and the way to where it can. */
function drawFramed({ say, context }: PanelView): Child {
  const { href } = location;
  return h(
    "section.body",
    { part: "body" },
    strip(ICONS.shield, say("framed")),
    h(
      "p.block",
      h(
        "a",
        { href, target: "_blank", rel: "noopener" },
        say("openShop", { shop: context.siteName }),
      ),
    ),
  );
}

/** Boxes of the final size. */
function ghosts(): Child {
  const line = (tag: string): HTMLElement => h(tag, h("span.ghost", "Jumbo bag red retrospot"));
  return h(
    "ul.block",
    { "aria-hidden": "true" },
    [1, 2, 3, 4, 5].map((n) => row(`ghost ${n}`, null, h("div", line("p.name"), line("p.meta")))),
  );
}
