import type { Core } from "../../Core.ts";
import { root } from "../../root.ts";
import { watchViews } from "../../slots/watchViews.ts";
import type { SaidItem } from "../ProductView.ts";
import type { Tell } from "../Source.ts";
import type { Card } from "./Card.ts";
import { markedCards } from "./markedCards.ts";
import { statedCards } from "./statedCards.ts";
import { themeCards } from "./themeCards.ts";

/** An endless list adds many nodes at a time: looked at once they have settled. */
const SETTLE_MS = 700;
/** What comes into view together is told together. A page that tells of its list by itself has done so by then. */
const GATHER_MS = 2_000;
/** Of one page; who has scrolled past more has looked at none. */
const CARDS_MAX = 200;
const EVENT_ITEMS = 20;
const LISTS = /home|category|search|other/;

/**
 * Tells which products of a page's lists were seen, half of each for a second: by schema.org markup or the markup of
 * platforms' own themes, those that come later (an endless list) when they come. Loads on pages that are no product's.
 */
export function startLists(core: Core, tell: Tell): void {
  let cards = new WeakMap<Element, Card>();
  let address = "";
  let left = CARDS_MAX;
  let told = new Set<string>();
  const waiting = new Map<string, SaidItem[]>();
  let isWaiting = false;
  let isLooking = false;

  const views = watchViews((element) => {
    const { items: [item] = [], currency = "" } = cards.get(element)?.read() ?? {};
    if (!item || told.has(item.item_id)) return;
    told.add(item.item_id);
    const { quantity: _, ...shown } = item;
    waiting.set(currency, [...(waiting.get(currency) ?? []), { ...shown, index: told.size }]);
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(tellSeen, GATHER_MS);
  });

  function tellSeen(): void {
    isWaiting = false;
    const item_list_name = core.page().category;
    for (const [currency, items] of waiting) {
      for (let at = 0; at < items.length; at += EVENT_ITEMS) {
        const some = items.slice(at, at + EVENT_ITEMS);
        tell("view_item_list", { currency, item_list_name, items: some }, "markup");
      }
    }
    waiting.clear();
  }

  function look(): void {
    isLooking = false;
    const here = location.pathname + location.search;
    if (here !== address) {
      address = here;
      cards = new WeakMap();
      told = new Set();
      left = CARDS_MAX;
    }
    if (!LISTS.test(core.page().type)) return;
    for (const card of [...markedCards(), ...statedCards(core.nodes()), ...themeCards()]) {
      if (!left) return;
      if (cards.has(card.element)) continue;
      left--;
      cards.set(card.element, card);
      views.watch(card.element);
    }
  }
  const lookLater = (): void => {
    if (isLooking) return;
    isLooking = true;
    setTimeout(() => core.guard(look), SETTLE_MS);
  };

  core.guard(look);
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => [...addedNodes].some((one) => one instanceof Element)))
      lookLater();
  }).observe(root, { childList: true, subtree: true });
  // Before what sends events hears of it: of a page that is left nothing can be told later.
  addEventListener("visibilitychange", () => core.guard(tellSeen), true);
}
