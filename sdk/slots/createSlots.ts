import type { Core } from "../Core.ts";
import type { ShownDecision } from "../panelContext.ts";
import { root } from "../root.ts";
import type { Decision } from "../wire/index.ts";
import { SLOT_FORM } from "../wire/limits.ts";
import { askSlots } from "./askSlots.ts";
import type { TakeUp } from "./defineSlotElement.ts";
import type { Drawing } from "./startDrawing.ts";

/** After this long the shop's own content stays for good on this view. */
const DEADLINE_MS = 800;
/** A change that the shopper has just made is worth waiting for. */
const REFRESH_MS = 4_000;
const SETTLE_MS = 100;

export interface Slots {
  start(): void;
  refresh(id?: string): Promise<void>;
  decide(ids: readonly string[]): Promise<Decision[]>;
  /** The decisions shown, newest first. */
  shown(): readonly ShownDecision[];
}

/** Finds slots and asks for all in one request; what draws the answer loads meanwhile. */
export function createSlots(core: Core, load: (takeUp: TakeUp) => Promise<Drawing>): Slots {
  /** The last question about each element: an answer to an older one comes too late. */
  const asked = new Map<Element, object>();
  let loading: Promise<Drawing> | undefined;
  let drawing: Drawing | undefined;

  async function decide(ids: readonly string[], timeoutMs: number): Promise<Decision[]> {
    loading ??= load(takeUp);
    try {
      const [answer, loaded] = await Promise.all([
        askSlots(core, { ids, shown: drawing?.beside(ids), timeoutMs }),
        loading,
      ]);
      drawing = loaded;
      return await loaded.decide(answer);
    } catch (error) {
      loading = undefined;
      core.emit("error", { error });
      return [];
    }
  }

  /** Takes up slots that are new on the page and lets go of those that left it. */
  function find(): Element[] {
    for (const element of asked.keys()) if (!element.isConnected) asked.delete(element);
    return [...new Set(slotsIn(root))].filter((element) => !asked.has(element));
  }

  const takeUp: TakeUp = (element, isRenamed) => {
    const isAsked = asked.has(element) && !isRenamed;
    if (!isAsked && SLOT_FORM.test(idOf(element))) void ask([element], DEADLINE_MS);
  };

  async function ask(elements: readonly Element[], timeoutMs: number): Promise<void> {
    if (!elements.length) return;
    const mine = {};
    for (const element of elements) asked.set(element, mine);
    const since = performance.now();
    const decisions = await decide([...new Set(elements.map(idOf))], timeoutMs);
    // What draws may come late too.
    if (performance.now() - since > timeoutMs) return;
    for (const element of elements) {
      if (asked.get(element) !== mine || !element.isConnected) continue;
      const decision = decisions.find(({ slot }) => slot === idOf(element));
      core.guard(() => drawing?.show(element, decision));
    }
  }

  return {
    start() {
      let path = "";
      const look = (): void => {
        const found = find();
        // A single-page shop that has moved on may keep its slots: they are about another page now.
        const isMoved = path !== location.pathname;
        path = location.pathname;
        void ask(isMoved ? [...found, ...asked.keys()] : found, DEADLINE_MS);
      };
      let timer: ReturnType<typeof setTimeout>;
      look();
      const isSlot = (node: Node): boolean => node instanceof Element && slotsIn(node).length > 0;
      // Pages add thousands of nodes at a time, and none may be ours: look once when it has settled, and only then.
      new MutationObserver((records) => {
        const isNews =
          path !== location.pathname || records.some((one) => [...one.addedNodes].some(isSlot));
        if (!isNews) return;
        clearTimeout(timer);
        timer = setTimeout(look, SETTLE_MS);
      }).observe(root, { childList: true, subtree: true });
    },
    refresh(id) {
      const known = [...find(), ...asked.keys()];
      return ask(
        known.filter((element) => !id || idOf(element) === id),
        REFRESH_MS,
      );
    },
    decide: (ids) => decide(ids, REFRESH_MS),
    shown: () => drawing?.shown() ?? [],
  };
}

/** Itself and below it. Asked for one by one: for both at once a browser goes through every element, and matches each. */
const slotsIn = (within: Element): Element[] =>
  [
    within,
    ...within.querySelectorAll("[data-candour-slot]"),
    ...within.getElementsByTagName("candour-slot"),
  ].filter((element) => SLOT_FORM.test(idOf(element)));

const idOf = (element: Element): string =>
  element.getAttribute("data-candour-slot") ?? element.getAttribute("name") ?? "";
