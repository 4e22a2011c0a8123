import type { Core } from "../Core.ts";
import type { LateContext } from "../LateContext.ts";
import type { PanelContext, ShownDecision } from "../panelContext.ts";
import { root } from "../root.ts";
import type { Decision, DecisionItem } from "../wire/index.ts";
import { isRecord } from "../wire/isRecord.ts";
import { LIMITS } from "../wire/limits.ts";
import { parseSlotsAnswer } from "../wire/parseSlotsAnswer.ts";
import { parseTerms } from "../wire/parseTerms.ts";
import { slotEnglish } from "../wire/slotWords/slotEnglish.ts";
import type { SlotsReply } from "./askSlots.ts";
import { defineSlotElement, type TakeUp } from "./defineSlotElement.ts";
import { readSlot } from "./readSlot.ts";
import { renderSlot } from "./renderSlot.ts";
import type { SlotState } from "./SlotState.ts";
import { type ShownItem, watchClicks } from "./watchClicks.ts";
import { watchViews } from "./watchViews.ts";

type Extras = typeof import("./extras.ts");
type Carousel = typeof import("./carousel/showCarousel.ts");

const SHOWN_KEPT = 20;
const GATHER_MS = 200;
const CAROUSEL = "[data-candour-layout=carousel]";

/** What the core holds of the part that draws. */
export interface Drawing {
  /** The decisions of an answer; none where it is no answer. */
  decide(reply: SlotsReply): Promise<Decision[]>;
  /** Shows a decision; without one, puts the shop's own content back where what is shown may stay no longer. */
  show(element: Element, decision?: Decision | null): void;
  /** The decisions shown, newest first. */
  shown(): readonly ShownDecision[];
  /** Items that slots other than these show now. */
  beside(ids: readonly string[]): string[];
}

interface Parts {
  readonly takeUp: TakeUp;
  record(name: string, params: unknown): void;
  readonly openPanel: PanelContext["openPanel"];
  /** What else of the client is needed only now and then. */
  context(): Promise<LateContext>;
}

export type StartDrawing = (core: Core, parts: Parts) => Drawing;

/** Reads answers, draws items, tells what was seen and followed. Loads with the first question about a slot. */
export const startDrawing: StartDrawing = (core, { takeUp, record, openPanel, context }) => {
  const { consent, settings } = core;
  const states = new WeakMap<Element, SlotState>();
  const owners = new WeakMap<Element, { state: SlotState; index: number }>();
  let shown: ShownDecision[] = [];
  /** What each element shows. */
  const current = new Map<Element, Decision>();
  let words = slotEnglish;
  /** Who came by a preview link sees the draft, and nothing of it is told. */
  const preview = location.hash.split("candour-preview=")[1];
  let extras: Extras | undefined;
  const loadExtras = async (): Promise<Extras> => (extras ??= await import("./extras.ts"));
  let carousel: Carousel | undefined;
  /** Without it the cards stand as they otherwise would. */
  const loadCarousel = async (): Promise<void> => {
    if (!root.querySelector(CAROUSEL)) return;
    carousel ??= await import("./carousel/showCarousel.ts").catch(() => undefined);
  };
  void loadCarousel();
  /** Loads while the edge decides, and is there when there is something to draw. */
  const spoken = /^en\b/i.test(settings.language)
    ? undefined
    : import("../wire/slotWords/slotWordsOf.ts").then(
        ({ slotWordsOf }) => {
          words = slotWordsOf(settings.language);
        },
        () => {},
      );

  function itemAt(start: Element): ShownItem | null {
    for (let element: Element | null = start; element; element = element.parentElement) {
      const owner = owners.get(element);
      const decision = owner?.state.decision;
      const item = decision?.items[owner?.index ?? -1];
      if (decision && item) return { decision, item, element };
    }
    return null;
  }

  function tell(
    kind: "impression" | "click",
    { decision, slot, items: all }: Decision,
    items: readonly DecisionItem[],
  ): void {
    core.emit(kind, { slot, decision, items });
    if (preview) return;
    record(`slot_${kind}`, {
      slot,
      decision,
      currency: items[0]?.currency,
      items: items.map((item) => ({
        item_id: item.item_id,
        item_name: item.title,
        item_category: item.category,
        price: item.price,
        index: all.indexOf(item),
      })),
    });
  }
  const seen = new Map<Decision, DecisionItem[]>();
  const views = watchViews((element) => {
    const shown = itemAt(element);
    if (!shown) return;
    const { decision, item } = shown;
    // A row comes into view together: one event tells of all of it.
    if (!seen.size) setTimeout(tellSeen, GATHER_MS);
    seen.set(decision, [...(seen.get(decision) ?? []), item]);
  });
  function tellSeen(): void {
    for (const [decision, items] of seen) tell("impression", decision, items);
    seen.clear();
  }
  watchClicks({
    itemAt,
    openPanel,
    onItem: ({ decision, item }) => tell("click", decision, [item]),
    onMenu(button, shown) {
      Promise.all([import("./menu/openMenu.ts"), context()])
        .then(([{ openMenu }, opened]) => openMenu({ button, shown, record, context: opened }))
        .catch((error) => core.emit("error", { error }));
    },
  });
  core.guard(() => defineSlotElement(takeUp));

  return {
    shown: () => shown,
    beside: (ids) =>
      [...current]
        .flatMap(([element, { slot, items }]) =>
          element.isConnected && !ids.includes(slot) ? items.map(({ item_id }) => item_id) : [],
        )
        .slice(0, LIMITS.shownItems),
    async decide({ status, body, token }) {
      if (preview) {
        (await loadExtras()).showPreview({ core, token: preview, body, show: this.show });
        return [];
      }
      const parsed = parseSlotsAnswer(body);
      if (status !== 200 || !parsed.ok) {
        // Given up with the yes that it was asked under, it is no fault.
        if (token === consent.token())
          core.emit("error", { error: new Error(`no decisions: status ${status}`) });
        return [];
      }
      const terms = isRecord(body) && parseTerms(body.terms);
      if (terms) consent.learn(terms);
      // A page that the edge filled may have been filled for nobody, or for who has since said no.
      const known = isRecord(body) ? body.known : undefined;
      const isOurs = token === consent.token() && known !== (token === null);
      if (known !== undefined) {
        import("../consent/keepCookie.ts")
          .then(({ keepCookie }) =>
            keepCookie(settings, consent.allows("personalisation") ? token : null),
          )
          .catch(() => {});
      }
      if (parsed.value.shopper_unknown && isOurs) consent.lost();
      // Withdrawn while it was on its way: what was chosen for the shopper is not shown.
      const allowed = parsed.value.decisions.filter(({ personalised }) => isOurs || !personalised);
      await spoken;
      await loadCarousel();
      if (allowed.some(({ blocks, help }) => blocks || help)) await loadExtras();
      const beside = this.beside(allowed.map(({ slot }) => slot));
      const ranked = consent.isOnDevice() && (await (await context()).rank(allowed, beside));
      return ranked && consent.isOnDevice() ? ranked : allowed;
    },
    show(element, decision = null) {
      const state = states.get(element) ?? readSlot(element);
      states.set(element, state);
      const { filled } = state;
      state.filled = "";
      const mayStay =
        !filled && (!state.decision?.personalised || consent.allows("personalisation", "device"));
      if (!decision && mayStay) return;
      for (const card of state.shown) views.forget(card);
      renderSlot(state, decision, {
        language: settings.language,
        words,
        isThere: filled === decision?.decision && !consent.isOnDevice(),
      });
      if (decision) extras?.addExtras(state, decision, { core, words, openPanel, context });
      if (element.matches(CAROUSEL)) carousel?.showCarousel(state, settings.language);
      state.shown.forEach((card, index) => {
        owners.set(card, { state, index });
        views.watch(card);
      });
      current.delete(element);
      if (!decision) return;
      current.set(element, decision);
      shown = [{ ...decision, at: Date.now() }, ...shown].slice(0, SHOWN_KEPT);
      core.emit("decision", { ...decision, element });
    },
  };
};
