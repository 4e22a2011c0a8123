import { bodyOf } from "../../bodyOf.ts";
import type { LateContext } from "../../LateContext.ts";
import { createHost } from "../../panel/createHost.ts";
import { h } from "../h.ts";
import type { ShownItem } from "../watchClicks.ts";
import { type MenuAction, menuActions } from "./menuActions.ts";
import { menuEnglish } from "./menuEnglish.ts";
import { menuStyle } from "./menuStyle.ts";

interface Parts {
  readonly button: HTMLElement;
  readonly shown: ShownItem;
  readonly context: LateContext;
  record(name: string, params: unknown): void;
}

const SAID_MS = 5_000;
let closeOpen: ((isReturning: boolean) => void) | null = null;

/** Opens a product's menu at its button; pressed again, it closes. */
export async function openMenu({ button, shown, context, record }: Parts): Promise<void> {
  const isAgain = button.getAttribute("aria-expanded") === "true";
  closeOpen?.(false);
  if (isAgain) return;
  let words = menuEnglish;
  if (!/^en\b/i.test(context.language)) {
    const spoken = await import("./menuWordsOf.ts").catch(() => null);
    words = spoken?.menuWordsOf(context.language) ?? words;
  }
  const [language = "en"] = context.language.toLowerCase().split(/[-_]/);
  const { host, root } = createHost("candour-menu", menuStyle, language);
  const actions = menuActions({ shown, context, words, record });
  const items = actions.map(({ label }) =>
    h("button", { type: "button", role: "menuitem", tabindex: "-1" }, label),
  );
  const label = button.getAttribute("aria-label") ?? shown.item.title;
  const menu = h("div", { role: "menu", "aria-label": label }, ...items);
  root.append(menu);
  bodyOf().append(host);
  place(host, button);
  button.setAttribute("aria-expanded", "true");
  items[0]?.focus();

  const over = new AbortController();
  const close = (isReturning: boolean): void => {
    closeOpen = null;
    over.abort();
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    if (isReturning) button.focus();
    // What it said stays a moment for those who listen.
    setTimeout(() => host.remove(), SAID_MS);
  };
  closeOpen = close;
  const { signal } = over;
  menu.addEventListener("keydown", (event) => step(event, items, close));
  items.forEach((one, index) => {
    const action = actions[index];
    if (action) one.addEventListener("click", () => void run(action));
  });
  addEventListener("resize", () => close(false), { signal });
  addEventListener(
    "pointerdown",
    (event) => {
      const path = event.composedPath();
      if (!path.includes(host) && !path.includes(button)) close(false);
    },
    { signal, capture: true },
  );

  async function run({ act, said }: MenuAction): Promise<void> {
    const slot = button.closest("[data-candour-slot],candour-slot");
    const all = (): Element[] => [...(slot?.querySelectorAll("[data-candour-menu]") ?? [])];
    const index = all().indexOf(button);
    close(true);
    const live = h("p", { class: "said", role: "status" });
    root.append(live);
    try {
      await act();
      if (said) live.textContent = said;
    } catch {
      live.textContent = words.failed;
    }
    // The card may be gone: whoever goes by keyboard goes on where it was.
    const next = all()[Math.min(index, all().length - 1)];
    if (said && !button.isConnected && next instanceof HTMLElement) next.focus();
  }
}

/** Below the button, at its end; above where there is no room. */
function place(host: HTMLElement, button: HTMLElement): void {
  const at = button.getBoundingClientRect();
  const own = host.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(button).direction === "rtl";
  const left = isRightToLeft ? at.left : at.right - own.width;
  const isBelow = at.bottom + own.height < innerHeight || at.top < own.height;
  host.style.left = `${Math.max(8, Math.min(left, innerWidth - own.width - 8)) + scrollX}px`;
  host.style.top = `${(isBelow ? at.bottom + 4 : at.top - own.height - 4) + scrollY}px`;
}

/** The keys of a menu (WAI-ARIA authoring practices). */
function step(
  event: KeyboardEvent,
  items: readonly HTMLElement[],
  close: (isReturning: boolean) => void,
): void {
  const { key } = event;
  const at = items.findIndex((one) => one.matches(":focus"));
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[key];
  if (to !== undefined) items.at(to % items.length)?.focus();
  else if (key === "Escape" || key === "Tab") close(true);
  else return;
  // Tab goes on from the button.
  if (key !== "Tab") event.preventDefault();
}
