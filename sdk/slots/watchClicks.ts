import type { PanelContext } from "../panelContext.ts";
import { root } from "../root.ts";
import type { Decision, DecisionItem } from "../wire/index.ts";

/** An item of ours on the page. */
export interface ShownItem {
  readonly decision: Decision;
  readonly item: DecisionItem;
  /** The card. */
  readonly element: Element;
}

interface Clicks {
  itemAt(element: Element): ShownItem | null;
  readonly openPanel: PanelContext["openPanel"];
  onItem(shown: ShownItem): void;
  onMenu(button: HTMLElement, shown: ShownItem): void;
}

const WHY = '[data-candour-bind~="reason"],[data-candour-why]';

/** One listener for the page: reasons open the panel at this very decision, and items that are followed are told. */
export function watchClicks({ itemAt, openPanel, onItem, onMenu }: Clicks): void {
  const listen = (event: MouseEvent): void => {
    // Of a slot in a component's shadow the target is the component.
    const [target] = event.composedPath();
    const shown = target instanceof Element ? itemAt(target) : null;
    if (!shown || !(target instanceof Element)) return;
    const button = target.closest("button");
    if (!button) {
      if (target.closest("a[href]")) onItem(shown);
    } else if (button.matches("[data-candour-menu]")) onMenu(button, shown);
    else if (button.matches(WHY) || button.querySelector(WHY) || button.closest(WHY)) {
      event.preventDefault();
      openPanel("why", { decision: shown.decision.decision, item_id: shown.item.item_id });
    }
  };
  root.addEventListener("click", listen);
  // The middle button opens a new tab: that too is an item followed.
  root.addEventListener("auxclick", (event) => {
    if (event.button === 1) listen(event);
  });
}
