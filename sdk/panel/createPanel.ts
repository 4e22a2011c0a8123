import { bodyOf } from "../bodyOf.ts";
import { createElement } from "../createElement.ts";
import { documentGet } from "../documentGet.ts";
import type { PanelContext, PanelFocus, PanelSection } from "../panelContext.ts";
import type { Spoken } from "../speak.ts";
import { baseStyle } from "./baseStyle.ts";
import { createHost } from "./createHost.ts";
import { createSay } from "./createSay.ts";
import { drawSheet } from "./drawSheet.ts";
import { h } from "./h.ts";
import { keepFocus } from "./keepFocus.ts";
import { morph } from "./morph.ts";
import type { PanelView } from "./PanelView.ts";
import { panelStyle } from "./panelStyle.ts";
import type { Strings } from "./Strings.ts";
import { drawChoices } from "./sections/drawChoices.ts";

/** A wait shorter than this shows nothing; a longer one shows boxes of the final size. */
const PATIENCE_MS = 150;

export interface OpenedPanel {
  go(section?: PanelSection, focus?: PanelFocus): void;
  close(): void;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Shows the sheet as a modal dialog and holds what it is drawn from; `onClose` is called when the shopper closes it. */
export function createPanel(
  context: PanelContext,
  spoken: Spoken<Strings>,
  onClose: () => void,
): OpenedPanel {
  const { host, root } = createHost(
    "candour-panel",
    readable(baseStyle + panelStyle),
    spoken.language,
  );
  const cameFrom = deepActive();
  const say = createSay(spoken, context.language);
  const status = h("p.vh", { role: "status" });
  const sheet = h("div.sheet");
  const dialog = createElement("dialog");
  dialog.setAttribute("aria-labelledby", "title");
  dialog.setAttribute("part", "sheet");
  dialog.append(sheet, status);
  dialog.onclose = onClose;
  // A press on what lies behind the sheet; within it the target is something in the sheet.
  dialog.onmousedown = ({ target }) => target === dialog && dialog.close();
  let loads = 0;
  let aiming = false;

  const tell = (text: string): void => {
    // The same words twice are only spoken twice if the region was empty between.
    status.textContent = "";
    setTimeout(() => {
      status.textContent = text;
    }, 60);
  };
  const fail = (text: string, again: () => void): void => {
    view.noted = { kind: "bad", text, action: [say("retry"), again] };
    tell(text);
  };
  const view: Writable<PanelView> = {
    context,
    say,
    section: "choices",
    sections: { choices: drawChoices },
    me: null,
    loading: "quietly",
    focus: undefined,
    noted: null,
    opened: new Set(),
    go: (section) => go(section),
    toggle(name, focusKey) {
      if (!view.opened.delete(name)) view.opened.add(name);
      draw(focusKey);
    },
    redraw(done) {
      draw();
      if (done) tell(say("done", { what: done }));
    },
    note(note) {
      view.noted = note;
      tell(note.text);
      draw();
    },
    async load() {
      if (context.isFramed) return;
      loads += 1;
      const mine = loads;
      const patience = setTimeout(() => {
        if (view.loading === "no") return;
        view.loading = "visibly";
        draw();
      }, PATIENCE_MS);
      try {
        const sections = import("./sections/details.ts").then(({ details }) => {
          view.sections = { choices: drawChoices, ...details };
        });
        const [me] = await Promise.all([
          context.where() === "nowhere" ? null : context.me(),
          sections,
        ]);
        if (mine === loads) view.me = me;
        view.loading = "no";
      } catch {
        if (mine === loads) fail(say("loadFailed"), retryLoad);
      }
      clearTimeout(patience);
      if (mine === loads) draw();
    },
    async act(done, work) {
      view.noted = null;
      try {
        const told = await work();
        view.redraw(told === true ? "" : done);
        void context.slots.refresh();
      } catch {
        fail(say("failed"), () => view.act(done, work));
        draw();
      }
    },
    patch(done, patch) {
      view.act(done, async () => {
        view.me = await context.patch(patch);
      });
    },
    close: () => dialog.close(),
  };
  const retryLoad = (): void => {
    view.noted = null;
    void view.load();
  };
  const draw = (focusKey?: string): void => {
    // What was under way when it was closed has nothing to draw on.
    if (!host.isConnected) return;
    const restore = keepFocus(root, sheet);
    morph(sheet, drawSheet(view));
    restore(focusKey);
    const lit = aiming && sheet.querySelector<HTMLElement>(".lit");
    if (!lit) return;
    aiming = false;
    lit.focus();
    lit.scrollIntoView({ block: "center" });
  };
  const go = (section: PanelSection = "choices", focus?: PanelFocus): void => {
    Object.assign(view, { section, focus, noted: null });
    view.opened.clear();
    // The item asked about may only be there once the sections have come.
    aiming = focus !== undefined;
    draw();
  };

  root.append(dialog);
  bodyOf().append(host);
  draw();
  dialog.showModal();
  sheet.querySelector("h1")?.focus();
  void view.load();
  // A change in another tab, or by the site's own banner, shows here at once.
  const stopListening = context.consent.onChange(() => void view.load());
  return {
    go,
    close() {
      loads += 1;
      stopListening();
      host.remove();
      if (cameFrom?.isConnected) cameFrom.focus();
    },
  };
}

/** Browsers before 2024 have no `light-dark()`: they get the light colours. */
function readable(css: string): string {
  return CSS.supports("color", "light-dark(red,red)")
    ? css
    : css.replace(/light-dark\(([^,]+),[^)]+\)/g, "$1");
}

/** What has focus, through shadow roots. */
function deepActive(): HTMLElement | null {
  let active = documentGet("activeElement");
  while (active instanceof Element && active.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active instanceof HTMLElement ? active : null;
}
